import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { cleanBytes, story } from './cleanBytes.ts';

const elements = new Set(
  'p h1 h2 h3 h4 h5 h6 pre ul ol li dl dt dd blockquote table caption tbody tr td th figure figcaption img a abbr b cite code del dfn em i ins kbd mark q s samp strong sub sup u var br'.split(
    ' ',
  ),
);
const attributes = new Set(['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan']);

/** What of the html could run, load or send something once a browser has parsed it (by the standard's own algorithm). */
function dangersOf(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Tree.ChildNode): void => {
    if (!('tagName' in node)) return;
    if (!elements.has(node.tagName)) found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      const isSafe =
        name === 'src' ? /^https?:\/\//.test(value) : name !== 'href' || /^(?:https?:\/\/|mailto:)/.test(value);
      if (!attributes.has(name) || !isSafe) found.push(`${node.tagName} ${name}=${value}`);
    }
    for (const child of node.childNodes) visit(child);
  };
  for (const child of parseFragment(html).childNodes) visit(child);
  return found;
}

const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="https://a.example/b.png" srcset="javascript:alert(1) 1x" style="background:url(javascript:alert(1))">',
  '<svg onload=alert(1)><script href="data:,alert(1)"/></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></foreignObject></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg></p><style><g title="</style><img src onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)"><maction actiontype="statusline#http://a.example" xlink:href="javascript:alert(1)">x</maction></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</template></s></template>',
  '<select><template><style><!--</style><a rel="--></style></template></select><img id=x src onerror=alert(1)>">',
  '<a href="java&#x0A;script&colon;alert(1)">x</a><a href="&#1;javascript:alert(1)">x</a><a href=" javascript:alert(1)">x</a>',
  '<a href="\u00a0javascript:alert(1)">x</a><a href="jav\u0000ascript:alert(1)">x</a><a href="JAVASCRIPT&#58;alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a><a href="vbscript:x">x</a><a href="blob:https://a.example/1">x</a>',
  '<a href="https://a.example/" ping="https://t.example/" target="_blank" onclick="alert(1)" download>x</a>',
  '<a href="//a.example\\@t.example/">x</a><a href="https:alert(1)">x</a><a href="javascript://a.example/%0aalert(1)">x</a>',
  '<base href="javascript:/a/"><a href="alert(1)">x</a><base href="https://t.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><link rel=stylesheet href=//t.example/x.css>',
  '<style>@import "//t.example";</style><div style="background:url(//t.example/x)">x</div>',
  '<iframe src=javascript:alert(1)></iframe><object data=javascript:alert(1)><embed src=javascript:alert(1)>',
  '<video poster=//t.example src=//t.example onerror=alert(1)><source onerror=alert(1)><track src=//t.example></video>',
  '<details open ontoggle=alert(1)><summary>x</summary></details><dialog open onclose=alert(1)>x</dialog>',
  '<input autofocus onfocus=alert(1)><button formaction=javascript:alert(1)>x</button><isindex type=image src=1 onerror=alert(1)>',
  '<table background="javascript:alert(1)"><tr><td background="//t.example">x</td></tr></table>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp><plaintext><img src=x onerror=alert(1)>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea><title><img title="</title><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>--><!--x--!><img src=x onerror=alert(1)><![CDATA[><img src=x onerror=alert(1)>]]>',
  '<img alt="`><script>alert(1)</script>" src="https://a.example/b.png" title=`x`>',
  '<img src="https://a.example/b.png" alt="--!&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<p id=x name=body is=x-y slot=a part=b contenteditable tabindex=1 accesskey=x style=color:red>x</p><x-y>z</x-y>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;img src=x onerror=alert(1)&amp;gt;&amp;amp;lt;script&amp;amp;gt;',
  '&lt;img src=x onerror=alert(1)&gt; Ã¢â‚¬Å“&lt;svg onload=alert(1)&gt;Ã¢â‚¬Â\u009d &#60;script>alert(1)&#60;/script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt><<script>alert(1)//<</script><img/src=x/onerror=alert(1)>',
  '[x](javascript:alert(1)) ![x](data:text/html,1) <javascript:alert(1)> **<img src=x onerror=alert(1)>**',
  '\uff1cscript\uff1ealert(1)\uff1c/script\uff1e \u226a \u2028<img src=x onerror=alert(1)>',
  '<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset><body onload=alert(1)>',
] as const;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const filler = `<p>${story(1)}</p>`;

/** A file of each kind whose markup is somebody else's. */
const carriers: Readonly<Record<string, (payload: string) => string>> = {
  page: (payload) =>
    `<html><head><title>x</title></head><body><article>${filler}${payload}${filler}</article></body></html>`,
  json: (payload) => JSON.stringify({ title: payload, author: payload, body: `${filler}${payload}` }),
  'json-ld': (payload) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'x', articleBody: `${story(1)} ${payload}` }).replaceAll('</', '<\\/')}</script>${filler}`,
  rss: (payload) =>
    `<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>${escaped(payload)}</title><content:encoded>${escaped(filler + payload)}</content:encoded></item></channel></rss>`,
  nitf: (payload) =>
    `<nitf><body><body.content>${filler}<p>${escaped(payload)}</p>${payload}${filler}</body.content></body></nitf>`,
  mail: (payload) =>
    `From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/html\nSubject: x\n\n${filler}${payload.replaceAll('\n', ' ')}`,
  markdown: (payload) => `# A title\n\n${story(1)}\n\n${payload}\n\n> ${payload}\n`,
  text: (payload) => `A title\n\n${story(1)}\n\n${payload}\n`,
};

test.each(Object.entries(carriers))('nothing in the html of a %s can run, load or send anything', async (_, carry) => {
  for (const payload of payloads) {
    for (const item of await cleanBytes('a', carry(payload))) {
      if ('article' in item) expect([payload, dangersOf(item.article.html)]).toEqual([payload, []]);
    }
  }
});

test('nor does any mixture of such pieces', async () => {
  const pieces = payloads.flatMap((payload) => payload.match(/<[^<>]*>|[^<>]+|[<>]/g) ?? []);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(carriers)),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
      async (kind, parts) => {
        for (const item of await cleanBytes('a', carriers[kind]?.(parts.join('')) ?? ''))
          if ('article' in item) expect(dangersOf(item.article.html)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});
