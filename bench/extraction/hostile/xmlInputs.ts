import { bytes, type HostileInput, paragraph, sentence, text } from './hostileInput.ts';

/** XML that expands, nests, lies about its charset or asks for other files. */
export const xmlInputs: readonly HostileInput[] = [
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
  text(
    'xml/attribute-9MB.xml',
    () => `<nitf><body id="${'a'.repeat(9e6)}"><body.content><p>${paragraph}</p></body.content></body></nitf>`,
  ),
  text(
    'xml/cdata-pieces-1e6.xml',
    () => `<article><title>x</title><body>${'<![CDATA[a]]>'.repeat(600_000)}</body></article>`,
  ),
  text(
    'xml/character-references-1e6.xml',
    () => `<article><title>x</title><body>${'&#x41;&#0;'.repeat(500_000)}</body></article>`,
  ),
  text(
    'xml/names-250000.xml',
    () =>
      `<article><title>x</title>${Array.from({ length: 200_000 }, (_, n) => `<n${n}/>`).join('')}<body>${paragraph}</body></article>`,
  ),
  text(
    'xml/newsml-pictures-20000.xml',
    () =>
      `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${'<newsItem guid="urn:p"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>'.repeat(20_000)}<newsItem guid="urn:x"><itemMeta><itemClass qcode="ninat:text"/></itemMeta><contentSet><inlineData contenttype="text/plain">${paragraph}</inlineData></contentSet></newsItem></itemSet></newsMessage>`,
  ),
  text(
    'xml/package-groups-in-a-ring.xml',
    () =>
      `<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"><itemMeta/><groupSet root="a"><group id="a"><groupRef idref="b"/></group><group id="b"><groupRef idref="a"/></group></groupSet></packageItem>`,
  ),
];
