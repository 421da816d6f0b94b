import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseXml } from '../../../../../lambdas/clean-articles/domain/xml/parseXml.ts';
import { toHtml } from '../../../../../lambdas/clean-articles/domain/xml/toHtml.ts';
import {
  childOf,
  elementAt,
  rawTextOf,
  tagOf,
  textOf,
  type XmlElement,
} from '../../../../../lambdas/clean-articles/domain/xml/xmlElement.ts';
import { PermanentError } from '../../../../../lambdas/shared/errors.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { hostileStarts } from './hostileStarts.ts';

const limits = inputLimits.parse({});
const parse = (text: string, base?: string): XmlElement => parseXml(text, limits, base);
const codeOf = (text: string): string => {
  try {
    parse(text);
  } catch (error) {
    return error instanceof PermanentError ? error.code : 'other';
  }
  return 'none';
};

test('resolves namespaces to their usual prefixes, bases and languages to what holds', () => {
  const root = parse(
    `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:Q="http://purl.org/dc/elements/1.1/" xml:lang="de" xml:base="/x/">
      <Q:Creator>A</Q:Creator><a:title xml:base="y/" xml:lang="">T</a:title><odd:one>1</odd:one></a:feed>`,
    'https://e.example/',
  );
  expect(root.children.flatMap((child) => (typeof child === 'string' ? [] : [tagOf(child)]))).toEqual([
    'dc:creator',
    'title',
    'odd:one',
  ]);
  expect(childOf(root, 'title')).toMatchObject({ base: 'https://e.example/x/y/', language: '' });
  expect(childOf(root, 'dc:creator')).toMatchObject({ base: 'https://e.example/x/', language: 'de' });
});

test('decodes references of XML, HTML and simple declarations, and leaves the rest', () => {
  const text =
    '<!DOCTYPE r [<!ENTITY co "Harbour &#38; Sons">]><r>&lt;&eacute;&#x263A;&co; &nope; a=1&b=2 &amp;lt; <![CDATA[&lt;]]></r>';
  expect(rawTextOf(parse(text))).toBe('<é☺Harbour & Sons &nope; a=1&b=2 &lt; &lt;');
});

test.each([
  ['entities within entities', '<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><r>&b;</r>', 'hostile'],
  ['files', '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r>&a;</r>', 'hostile'],
  ['blow-up', `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(2000)}">]><r>${'&a;'.repeat(100)}</r>`, 'expands-too-much'],
  ['depth', '<a>'.repeat(501), 'too-deep'],
  ['no element', 'just words', 'malformed'],
  ['unused external parts', '<!DOCTYPE r SYSTEM "http://e.example/a.dtd" [<!ENTITY % p SYSTEM "p">]><r/>', 'none'],
])('refuses %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('recovers from what is not well-formed', () => {
  const root = parse('<r><a x=1>one & two<b>three</c></a><d>four');
  expect(textOf(childOf(root, 'a'))).toBe('one & twothree');
  expect(textOf(childOf(root, 'd'))).toBe('four');
});

test('an entry that lost an end tag keeps its fields apart', () => {
  const root = parse(
    '<channel><item><title>One<link>http://e.example/</link><item><title>Two</title></item></channel>',
  );
  expect(textOf(elementAt(root, 'item', 'title'))).toBe('One');
  expect(textOf(elementAt(root, 'item', 'link'))).toBe('http://e.example/');
  expect(root.children).toHaveLength(2);
});

test('hostile starts are read or refused with a reason', () => {
  for (const piece of hostileStarts) {
    expect(codeOf(piece.repeat(200_000))).not.toBe('other');
  }
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, value) => {
      const root = parse(`<r a="${escaped(value).replaceAll('"', '&quot;')}">${escaped(text)}</r>`);
      expect(rawTextOf(root)).toBe(text);
      expect(root.attributes.get('a')).toBe(value);
      expect(rawTextOf(parse(`<r>${toHtml(parse(`<r><p>${escaped(text)}</p></r>`).children)}</r>`))).toBe(text);
    }),
  );
});

test('start tags that are never closed are bounded, also where their ends are implied', () => {
  expect(codeOf(`<rss><channel>${'<item>'.repeat(20_000)}`)).toBe('too-deep');
  expect(codeOf(`<rss><channel>${'<item/>'.repeat(300_000)}`)).toBe('too-many-items');
});
