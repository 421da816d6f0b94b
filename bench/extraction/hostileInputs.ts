import { hostileContainers } from './hostileContainers.ts';
import { bytes, type HostileInput, mebibyte, paragraph, sentence, text } from './hostileInput.ts';
import { hostilePdfs } from './hostilePdfs.ts';

const article = (body: string): string => JSON.stringify({ title: 'A ferry', url: 'https://example.com/1', body });

const json: readonly HostileInput[] = [
  text('json/depth-1e6.json', () => '['.repeat(1e6)),
  text('json/depth-1e6-objects.json', () => '{"a":'.repeat(1e6)),
  text('json/huge-numbers.json', () => `{"title":"x","id":${'9'.repeat(1e6)},"body":"${paragraph}","date":1e999}`),
  text('json/long-key.json', () => `{"title":"x","${'k'.repeat(5e6)}":1,"body":"${paragraph}"}`),
  text('json/same-key-1e5-times.json', () => `{${'"title":"x",'.repeat(1e5)}"body":"${paragraph}"}`),
  text(
    'json/1e5-keys.json',
    () => `{${Array.from({ length: 1e5 }, (_, n) => `"k${n}":1`).join()},"body":"${paragraph}"}`,
  ),
  text(
    'json/prototype.json',
    () => `{"__proto__":{"title":"x"},"constructor":{"prototype":{"a":1}},"body":"${paragraph}"}`,
  ),
  text('json/lone-surrogates.json', () => `{"title":"\\ud800 x \\udfff","body":"${paragraph}\\udc00\\ud800"}`),
  text('json/nuls.json', () => `{"title":"a\\u0000b","body":"${paragraph}\\u0000\\u0000"}`),
  text('json/tags-2MB.json', () => article('<b '.repeat(650_000))),
  text('json/open-tags-2MB.json', () => article(`<p>${'<b>x</b>'.repeat(240_000)}`)),
  text('json/angles-2MB.json', () => article('<'.repeat(1.9e6))),
  text('json/ampersands-2MB.json', () => article('&'.repeat(1.9e6))),
  text('json/one-word-2MB.json', () => article('a'.repeat(1.9e6))),
  text('json/one-word-9MB.json', () => article('a'.repeat(9e6))),
  text('json/object-20MB.json', () => article('\n'.repeat(1e7))),
  text('json/dots-2MB.json', () => article('a.'.repeat(950_000))),
  text('json/spaces-2MB.json', () => article(`a${' '.repeat(1.9e6)}b`)),
  text('json/newlines-2MB.json', () => article(`${sentence}${'\n'.repeat(1.9e6)}b`)),
  text('json/dashes-2MB.json', () => article('- '.repeat(950_000))),
  text('json/same-paragraph-2MB.json', () => article(`${sentence}\n\n`.repeat(20_000))),
  text('json/paragraphs-2MB.json', () =>
    article(Array.from({ length: 19_000 }, (_, n) => `${n} ${sentence}`).join('\n\n')),
  ),
  text('json/short-paragraphs-2MB.json', () =>
    article(Array.from({ length: 200_000 }, (_, n) => `a${n}`).join('\n\n')),
  ),
  text(
    'json/names-9MB.json',
    () => `{"title":"x","author":"${'By Ann Lee and '.repeat(600_000)}","body":"${paragraph}"}`,
  ),
  text('json/date-5MB.json', () => `{"title":"x","date":"${'1 '.repeat(2.5e6)}","body":"${paragraph}"}`),
  text('json/url-5MB.json', () => `{"title":"x","url":"https://a.b/?${'a=b&'.repeat(1.2e6)}","body":"${paragraph}"}`),
  text('json/bidi-2MB.json', () => article(`${'\u202e\u2066'.repeat(900_000)}${paragraph}`)),
  text('json/combining-3MB.json', () => article(`${paragraph}e${'\u0301\u0316'.repeat(750_000)}`)),
  text('json/mojibake-2MB.json', () => article('Ã¢â‚¬Å“Ã©'.repeat(200_000))),
  text('json/list-of-1e6-numbers.json', () => `[${'1,'.repeat(1e6)}1]`),
  text('json/list-of-3e5-empty-objects.json', () => `[${'{},'.repeat(3e5)}{}]`),
];

const xml: readonly HostileInput[] = [
  text(
    'xml/nitf-180000-paragraphs.xml',
    () => `<nitf><body><body.content>${'<p>a</p>'.repeat(180_000)}</body.content></body></nitf>`,
  ),
  text(
    'xml/paragraphs-180000.xml',
    () => `<article><title>x</title><body>${'<p>a</p>'.repeat(180_000)}</body></article>`,
  ),
  text(
    'xml/g2-180000-paragraphs.xml',
    () =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta/><contentMeta><headline>x</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${'<p>a</p>'.repeat(180_000)}</body></html></inlineXML></contentSet></newsItem>`,
  ),
  text(
    'xml/newsml1-1e5-components.xml',
    () =>
      `<NewsML><NewsItem><Identification/>${'<NewsComponent><ContentItem><DataContent>x</DataContent></ContentItem></NewsComponent>'.repeat(1e5)}</NewsItem></NewsML>`,
  ),
  text(
    'xml/attributes-50000.xml',
    () => `<nitf ${Array.from({ length: 50_000 }, (_, n) => `a${n}="1"`).join(' ')}><body/></nitf>`,
  ),
  text(
    'xml/namespaces-50000.xml',
    () =>
      `<nitf ${Array.from({ length: 50_000 }, (_, n) => `xmlns:n${n}="urn:${n}"`).join(' ')}>${'<p>a</p>'.repeat(20_000)}</nitf>`,
  ),
  text(
    'xml/namespaces-nested.xml',
    () =>
      `<nitf>${Array.from({ length: 450 }, (_, n) => `<p ${Array.from({ length: 200 }, (_, m) => `xmlns:n${n}x${m}="u"`).join(' ')}>`).join('')}</nitf>`,
  ),
  text('xml/depth-1e6.xml', () => '<a>'.repeat(1e6)),
  text('xml/end-tags-1e6.xml', () => `<nitf>${'</a>'.repeat(1e6)}`),
  text('xml/unclosed-2MB.xml', () => `<nitf>${'<a '.repeat(700_000)}`),
  text('xml/comment-9MB.xml', () => `<nitf><!--${'-'.repeat(9e6)}`),
  text('xml/cdata-9MB.xml', () => `<nitf><body><![CDATA[${']]'.repeat(4.5e6)}`),
  text(
    'xml/billion-laughs.xml',
    () =>
      `<!DOCTYPE nitf [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n} "${`&a${n === 0 ? '' : n - 1};`.repeat(10)}">`).join('')}]><nitf><body>&a29;</body></nitf>`,
  ),
  text(
    'xml/quadratic.xml',
    () => `<!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(50_000)}">]><nitf><body>${'&a;'.repeat(50_000)}</body></nitf>`,
  ),
  text(
    'xml/external.xml',
    () =>
      '<!DOCTYPE nitf [<!ENTITY a SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>&a;</p></body.content></body></nitf>',
  ),
  text(
    'xml/parameter-entity.xml',
    () =>
      '<!DOCTYPE nitf [<!ENTITY % a SYSTEM "http://127.0.0.1/a"> %a;]><nitf><body><body.content><p>x</p></body.content></body></nitf>',
  ),
  text(
    'xml/entities-1e5.xml',
    () =>
      `<!DOCTYPE nitf [${Array.from({ length: 1e5 }, (_, n) => `<!ENTITY e${n} "x">`).join('')}]><nitf>&e99999;</nitf>`,
  ),
  text(
    'xml/utf7.xml',
    () => '<?xml version="1.0" encoding="UTF-7"?><nitf>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</nitf>',
  ),
  bytes('xml/utf16-declared-utf8.xml', () =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><nitf><body><body.content><p>${paragraph}</p></body.content></body></nitf>`,
      'utf16le',
    ),
  ),
  bytes('xml/odd-utf16.xml', () =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`<nitf><body><p>${paragraph}</p></body></nitf>`, 'utf16le').subarray(0, 301),
    ]),
  ),
  text(
    'xml/rss-5000-items.rss',
    () =>
      `<rss><channel>${`<item><title>x</title><description>${sentence}</description></item>`.repeat(5000)}</channel></rss>`,
  ),
  text(
    'xml/rss-item-3e5-elements.rss',
    () => `<rss><channel><item>${'<category>a</category>'.repeat(300_000)}</item></channel></rss>`,
  ),
];

const html: readonly HostileInput[] = [
  text('html/divs-180000.html', () => `<html><body>${'<div>a</div>'.repeat(180_000)}</body></html>`),
  text(
    'html/paragraphs-1e5.html',
    () => `<html><body><article>${`<p>${sentence}</p>`.repeat(90_000)}</article></body></html>`,
  ),
  text('html/tables-nested.html', () => '<table><tr><td>'.repeat(100_000)),
  text('html/formatting.html', () => '<a><b><i><p>x'.repeat(100_000)),
  text(
    'html/json-ld-1e5.html',
    () =>
      `<html><head>${'<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'.repeat(50_000)}</head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/json-ld-deep.html',
    () =>
      `<html><head><script type="application/ld+json">${'{"@graph":['.repeat(3e5)}</script></head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/metas-2e5.html',
    () =>
      `<html><head>${'<meta property="article:author" content="Ann Lee">'.repeat(150_000)}</head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/title-5MB.html',
    () => `<html><head><title>${'a | b - '.repeat(600_000)}</title></head><body><p>${paragraph}</p></body></html>`,
  ),
  text('html/links-2e5.html', () => `<html><body><p>${'<a href="../../../a">x</a>'.repeat(200_000)}</p></body></html>`),
  text('html/base-nested.html', () => `<base href="${'a/'.repeat(1e6)}"><p>${'<a href="b">x</a>'.repeat(2000)}</p>`),
  text('html/text-without-end-2MB.html', () => `<html><body><p>${'word '.repeat(380_000)}`),
  text('html/textarea-9MB.html', () => `<html><body><textarea>${'<b>'.repeat(3e6)}`),
  text('html/comments-1e6.html', () => `<html><body>${'<!---->'.repeat(1e6)}<p>${paragraph}</p>`),
  text('html/entities-2MB.html', () => `<html><body><p>${'&ampamp;&#x;&#99999999;'.repeat(1e5)}</p>`),
  text(
    'html/times-1e5.html',
    () => `<html><body>${'<time datetime="2024-01-01">x</time>'.repeat(1e5)}<p>${paragraph}</p>`,
  ),
];

const mail: readonly HostileInput[] = [
  text(
    'mail/nested-10000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\n${Array.from({ length: 10_000 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join('')}\n${paragraph}`,
  ),
  text(
    'mail/messages-nested-3000.eml',
    () => `From: a@b.c\nSubject: x\n${'Content-Type: message/rfc822\n\nFrom: a@b.c\n'.repeat(3000)}\n${paragraph}`,
  ),
  text(
    'mail/parts-50000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/plain\n\n${sentence}\n`.repeat(50_000)}--b--`,
  ),
  text(
    'mail/attachments-5000.eml',
    () =>
      `From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename="../../a.zip"\nContent-Transfer-Encoding: base64\n\nUEsDBA==\n'.repeat(5000)}--b--`,
  ),
  text(
    'mail/base64-lies.eml',
    () =>
      `From: a@b.c\nSubject: x\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${'=%%%%'.repeat(1e6)}`,
  ),
  text('mail/headers-1e5.eml', () => `From: a@b.c\nSubject: x\n${'X-A: b\n'.repeat(100_000)}\n${paragraph}`),
  text('mail/header-5MB.eml', () => `From: a@b.c\nSubject: ${'=?utf-8?q?a?= '.repeat(350_000)}\n\n${paragraph}`),
  text('mail/addresses-5MB.eml', () => `From: ${'"a" <a@b.c>, '.repeat(350_000)}\nSubject: x\n\n${paragraph}`),
  text(
    'mail/quoted-printable-9MB.eml',
    () => `From: a@b.c\nSubject: x\nContent-Transfer-Encoding: quoted-printable\n\n${'=\n'.repeat(4.5e6)}`,
  ),
];

const tables: readonly HostileInput[] = [
  text('csv/cell-50MB.csv', () => `title,body\nx,"${'a'.repeat(50 * mebibyte)}"\ny,${paragraph}\n`),
  text(
    'csv/unclosed-quote.csv',
    () => `title,body\nx,"${paragraph}\n${Array.from({ length: 20_000 }, (_, n) => `${n},${sentence}\n`).join('')}`,
  ),
  text('csv/quotes-9MB.csv', () => `title,body\nx,${'"'.repeat(9e6)}\n`),
  text('csv/columns-1e6.csv', () => `title,body\n${','.repeat(4e6)}\n`),
  text('csv/unclosed-quotes-many.csv', () => `title,body\n${`x,"${sentence}\n`.repeat(30_001)}`),
];

const wires: readonly HostileInput[] = [
  text('wire/messages-2e5.txt', () => '\u0001abc1234 3 pol 10 \u0002x\u0003'.repeat(200_000)),
  text('wire/line-2MB.txt', () => `\u0001abc1234 3 pol 10\r\n\u0002${'a '.repeat(950_000)}\u0003`),
  text('wire/equals-2MB.txt', () => `\u0001abc1234 3 pol 10\r\n\u0002${'=<^'.repeat(600_000)}\u0003`),
];

const texts: readonly HostileInput[] = [
  text('text/blank-lines-2MB.txt', () => `${sentence}${' \n'.repeat(950_000)}${sentence}`),
  text('text/markdown-2MB.md', () => `# x\n\n${'[a](b '.repeat(300_000)}`),
  text('text/markdown-stars-2MB.md', () => `# x\n\n${'*_'.repeat(950_000)}`),
  text('text/markdown-quotes-2MB.md', () => `# x\n\n${'> '.repeat(950_000)}`),
  text('text/lines-2MB.txt', () => 'ab\n'.repeat(600_000)),
  text('text/capitals-2MB.txt', () => 'Ab.Cd'.repeat(380_000)),
  bytes('text/nul-bytes-9MB.txt', () => new Uint8Array(9e6)),
  bytes('text/high-bytes-9MB.txt', () => new Uint8Array(9e6).fill(0xe9)),
  bytes('text/escape-9MB.txt', () => Buffer.from('\u001b$B'.repeat(3e6), 'latin1')),
];

/** Every trick known to us, made when asked for; what it is can be read off its name. */
export const hostileInputs: readonly HostileInput[] = [
  ...json,
  ...xml,
  ...html,
  ...mail,
  ...tables,
  ...wires,
  ...texts,
  ...hostileContainers,
  ...hostilePdfs,
];
