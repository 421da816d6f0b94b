import { expect, test } from '@jest/globals';
import { type ChildNode, isTag, isText } from 'domhandler';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { parseHtml } from '../../../../../lambdas/clean-articles/domain/page/parseHtml.ts';

/** A tree as text: comments left out, neighbouring texts as one. */
function show(nodes: readonly ChildNode[]): string {
  let text = '';
  let shown = '';
  const flush = (): void => {
    if (text !== '') shown += JSON.stringify(text);
    text = '';
  };
  for (const node of nodes) {
    if (isText(node)) text += node.data;
    else if (isTag(node)) {
      flush();
      shown += `<${node.name} ${JSON.stringify(node.attribs)}>${show(node.children)}</>`;
    }
  }
  flush();
  return shown;
}

const pieces = [
  ...[
    'p',
    'div',
    'a',
    'b',
    'li',
    'ul',
    'table',
    'tr',
    'td',
    'th',
    'form',
    'h1',
    'h2',
    'dd',
    'dt',
    'body',
    'x:y',
  ].flatMap((name) => [`<${name}>`, `</${name}>`, `<${name.toUpperCase()} class="a" id=b id=c>`]),
  '<!-- x -->',
  '<!-->',
  '<!--a--!>',
  '<!doctype html>',
  '<![CDATA[x]]>',
  '<?xml ?>',
  '<!x>',
  '</ x>',
  '</>',
  '<1>',
  '< ',
  '&amp;',
  '&amp',
  '&#x41;',
  '&lt;b&gt;',
  '&notit;',
  'text',
  '\n',
  '"',
  "'",
  '=',
  '<br>',
  '</br>',
  '<br/>',
  '<p/>',
  '<image>',
  '<img src=a?b&amp;c alt="d&quot;" / >',
  `<a href='e' f g = h "i">`,
];

test('builds the tree that htmlparser2 builds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (list) => {
      const html = `${list.join('')}<hr>`;
      expect(show(parseHtml(html).document.children)).toBe(show(parseDocument(html).children));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  [
    'scripts but JSON-LD',
    '<script>if (a</b)</script><p>1<script type="application/ld+json">{"a":1}</script>',
    '<p>1{"a":1}',
  ],
  ['an end tag within a word of script', '<script>"</scripty>"</SCRIPT >x', 'x'],
  ['closed drawings', '<svg><title>t</title><path d="1"/></svg>x', 'x'],
  ['a drawing that closes itself', '<svg/>x', 'x'],
  ['drawings within drawings', '<svg><svg></svg>y</svg>x', 'x'],
  ['a drawing its parent closes', '<div><svg><g></div>x', '<div>x'],
  ['controls', '<select><option>1</select><button>go</button>x', 'x'],
  ['the text of a title', '<title>a &amp; <b></title>x', '<title>a & <b>x'],
  ['a tag the page ends in', 'x<p class="a', 'x'],
  ['a script the page ends in', 'x<script>y', 'x'],
])('leaves out what nothing reads: %s', (_, html, expected) => {
  const flat = (nodes: readonly ChildNode[]): string =>
    nodes
      .map((node) =>
        isText(node)
          ? node.data
          : isTag(node)
            ? `${node.name === 'script' ? '' : `<${node.name}>`}${flat(node.children)}`
            : '',
      )
      .join('');
  expect(flat(parseHtml(html).document.children)).toBe(expected);
});

test('the tree is at most 256 deep, and text below joins the deepest element', () => {
  const { document, elements } = parseHtml(`${'<div>'.repeat(400)}deep${'</div>'.repeat(400)}<p>after</p>`);
  expect(elements).toHaveLength(257);
  expect(show(elements[255]?.children ?? [])).toBe('"deep"');
  expect(show(document.children.slice(1))).toBe('<p {}>"after"</>');
});
