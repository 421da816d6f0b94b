import { expect, test } from '@jest/globals';
import { type ChildNode, isTag } from 'domhandler';
import fc from 'fast-check';
import { parseHtml } from '../../../../../lambdas/clean-articles/domain/page/parseHtml.ts';
import { sanitiseHtml } from '../../../../../lambdas/clean-articles/domain/page/sanitiseHtml.ts';

const allowedTags = new Set(
  'p h1 h2 h3 h4 h5 h6 pre ul ol li dl dt dd blockquote table caption tr td th figure figcaption img a abbr b cite code del dfn em i ins kbd mark q s samp strong sub sup u var br'.split(
    ' ',
  ),
);
const allowedAttributes = new Set(['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan']);

function expectHarmless(html: string): void {
  const visit = (node: ChildNode): void => {
    if (!isTag(node)) return;
    expect(allowedTags).toContain(node.name);
    for (const [name, value] of Object.entries(node.attribs)) {
      expect(allowedAttributes).toContain(name);
      if (name === 'src') expect(value).toMatch(/^https?:\/\//);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:)/);
    }
    node.children.forEach(visit);
  };
  parseHtml(html).document.children.forEach(visit);
}

test.each([
  ['<script>alert(1)</script><p>a</p>', '<p>a</p>'],
  ['<p onclick="x()" style="color:red" class="c">a</p>', '<p>a</p>'],
  ['<a href="javascript:alert(1)">a</a>', '<p>a</p>'],
  ['<a href=" JaVaScRiPt:alert(1)">a</a>', '<p>a</p>'],
  ['<a href="java&#9;script:alert(1)">a</a>', '<p>a</p>'],
  ['<a href="data:text/html,x">a</a>', '<p>a</p>'],
  ['<a href="/b?x=1&y=2">a</a>', '<p><a href="https://news.example/b?x=1&amp;y=2">a</a></p>'],
  ['<img src=x onerror=alert(1)>', '<figure><img src="https://news.example/x" alt=""></figure>'],
  ['<img src="https://news.example/pixel.gif" width=1 height=1>a', '<p>a</p>'],
  ['<svg><style><img src=x onerror=alert(1)></style></svg>a', '<p>a</p>'],
  ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">a', ''],
  ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">', ''],
  ['<template><script>x</script></template><p>a', '<p>a</p>'],
  ['<iframe src="https://x.example"></iframe><object data=x></object><p>a</p>', '<p>a</p>'],
  ['<form action="https://x.example"><input value=x><button>go</button><p>a</p></form>', '<p>a</p>'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
])('makes %s harmless', (input, output) => {
  const clean = sanitiseHtml(input, 'https://news.example/a');
  if (output !== '') expect(clean).toBe(output);
  expectHarmless(clean);
});

const piece = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '<i> ',
  ' </i>',
  '<a href="/x">',
  '<a href="javascript:x">',
  '</a>',
  '<ul>',
  '<li>',
  '</li>',
  '</ul>',
  '<ol>',
  '</ol>',
  '<table>',
  '<tr>',
  '<td>',
  '<th colspan=2>',
  '</td>',
  '</table>',
  '<caption>',
  '<figure>',
  '<img src="/i.jpg">',
  '<figcaption>',
  '</figure>',
  '<br>',
  '<br><br>',
  '<blockquote>',
  '</blockquote>',
  '<h2>',
  '</h2>',
  '<pre>\n x ',
  '</pre>',
  '<dl>',
  '<dt>',
  '<dd>',
  '</dl>',
  '<script>',
  '</script>',
  '<span style="display:none">',
  '</span>',
  '<!-- c -->',
  '&amp;lt;',
  '&nbsp;',
  ' word ',
  'word',
  '1.',
  '<',
  '"',
  '\n',
);

test('sanitising twice changes nothing, whatever the markup', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const once = sanitiseHtml(pieces.join(''), 'https://news.example/a');
      expectHarmless(once);
      expect(sanitiseHtml(once)).toBe(once);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  ['deep nesting', '<div>'.repeat(15_000)],
  ['deep inline nesting', '<b>'.repeat(15_000)],
  ['unclosed paragraphs', '<p>a'.repeat(20_000)],
  ['a long attribute', `<a href="${'x'.repeat(1_000_000)}">`],
  ['nested lists', '<ul><li>'.repeat(5000)],
  ['nested tables', '<table><tr><td>'.repeat(3000)],
])('%s is bounded in stack', (_, start) => {
  expect(sanitiseHtml(`${start}the end`)).toContain('the end');
});
