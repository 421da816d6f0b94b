import { type HostileInput, paragraph, sentence, text } from './hostileInput.ts';

const rss = (items: string): string => `<rss version="2.0"><channel><title>x</title>${items}</channel></rss>`;
const item = `<item><title>A ferry</title><description>${sentence}</description></item>`;

/** Feeds with more of one thing than any feed has. */
export const feedInputs: readonly HostileInput[] = [
  text('feed/items-1e6-empty.rss', () => rss('<item/>'.repeat(1e6))),
  text('feed/items-never-closed.rss', () => rss('<item><title>x'.repeat(200_000))),
  text('feed/item-40MB.rss', () => rss(`<item><title>x</title><description>${sentence.repeat(450_000)}`)),
  text('feed/bases-400-deep.atom', () => {
    const entry = `<entry xml:base="a/"><title>x</title><content type="xhtml"><div>${paragraph}<a href="b">x</a></div></content></entry>`;
    return `<feed xmlns="http://www.w3.org/2005/Atom">${entry.repeat(500)}</feed>`;
  }),
  text('feed/xhtml-400-deep.atom', () => {
    const content = `${'<div>'.repeat(400)}${paragraph}${'</div>'.repeat(400)}`;
    return `<feed xmlns="http://www.w3.org/2005/Atom">${`<entry><content type="xhtml">${content}</content></entry>`.repeat(200)}</feed>`;
  }),
  text('feed/escaped-200-times.rss', () => {
    let content = `<p>${paragraph}</p>`;
    for (let times = 0; times < 200; times += 1) content = content.replaceAll('<', '&lt;').slice(0, 1e6);
    return rss(`<item><title>x</title><description>${content}</description></item>`);
  }),
  text('feed/description-of-tags-2MB.rss', () =>
    rss(`<item><description>${'&lt;b&gt;'.repeat(240_000)}</description></item>`),
  ),
  text('feed/categories-1e5.rss', () =>
    rss(`<item><title>x</title>${'<category>a</category>'.repeat(1e5)}<description>${paragraph}</description></item>`),
  ),
  text('feed/media-1e5.rss', () =>
    rss(
      `<item><title>x</title>${'<media:content url="https://a.b/c.jpg" medium="image"><media:title>x</media:title></media:content>'.repeat(60_000)}<description>${paragraph}</description></item>`,
    ),
  ),
  text('feed/guid-9MB.rss', () =>
    rss(`<item><guid>${'a'.repeat(9e6)}</guid><description>${paragraph}</description></item>`),
  ),
  text('feed/dates-1e5.rss', () =>
    rss(`<item><pubDate>${'Mon, 01 Jan '.repeat(1e5)}</pubDate><description>${paragraph}</description></item>`),
  ),
  text('feed/processing-instructions-3e5.rss', () => `${'<?x y?>'.repeat(300_000)}${rss(item)}`),
  text('feed/doctype-9MB.rss', () => `<!DOCTYPE rss [${'<!ATTLIST a b CDATA "c">'.repeat(370_000)}]>${rss(item)}`),
  text('feed/attribute-9MB.rss', () => rss(`<item a="${'x'.repeat(9e6)}">${item}</item>`)),
  text('feed/marks-1e6.rss', () => `${'\ufeff'.repeat(1e6)}${rss(item)}`),
  text('feed/nuls.rss', () => rss(item.replaceAll(' ', '\u0000'))),
  text('feed/xinclude.rss', () =>
    rss(
      `<item xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/><description>${paragraph}</description></item>`,
    ),
  ),
  text('feed/stylesheet.rss', () => `<?xml-stylesheet href="http://127.0.0.1:9/x.xsl" type="text/xsl"?>${rss(item)}`),
  text('feed/charset-of-nonsense.rss', () => `<?xml version="1.0" encoding="x-nonsense"?>${rss(item)}`),
  text('feed/charset-ebcdic.rss', () => `<?xml version="1.0" encoding="IBM037"?>${rss(item)}`),
];
