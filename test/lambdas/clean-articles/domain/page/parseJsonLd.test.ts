import { expect, test } from '@jest/globals';
import { parseJsonLd } from '../../../../../lambdas/clean-articles/domain/page/metadata/parseJsonLd.ts';

test.each([
  ['plain', '{"@type":"NewsArticle","headline":"a"}'],
  ['graph', '{"@graph":[{"@type":"NewsArticle","headline":"a"}]}'],
  ['array', '[{"@type":"NewsArticle","headline":"a"}]'],
  ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"a"}\n//]]>'],
  ['html comment', '<!-- {"@type":"NewsArticle","headline":"a"} -->'],
  ['trailing comma', '{"@type":"NewsArticle","headline":"a",}'],
  ['semicolon', '{"@type":"NewsArticle","headline":"a"};'],
  ['escaped markup', '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;a&quot;}'],
  ['two objects', '{"@type":"NewsArticle","headline":"a"}\n{"@type":"WebSite"}'],
])('reads %s', (_, script) => {
  expect(parseJsonLd(script)).toContainEqual({ '@type': 'NewsArticle', headline: 'a' });
});

test('raw line breaks in strings become spaces', () => {
  expect(parseJsonLd('{"headline":"a\nb"}')).toEqual([{ headline: 'a b' }]);
});

test('what is no JSON gives nothing', () => {
  expect(parseJsonLd('not json')).toEqual([]);
  expect(parseJsonLd('')).toEqual([]);
});
