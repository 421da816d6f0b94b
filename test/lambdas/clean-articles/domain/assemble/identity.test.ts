import { expect, test } from '@jest/globals';
import { canonicalUrl } from '../../../../../lambdas/clean-articles/domain/assemble/canonicalUrl.ts';
import { identify } from '../../../../../lambdas/clean-articles/domain/assemble/identity.ts';
import type { SourceArticle } from '../../../../../lambdas/clean-articles/domain/sourceArticle.ts';

test.each([
  ['http://WWW.Example.com:80/a/?utm_source=x&b=2&a=1#top', 'https://www.example.com/a?a=1&b=2'],
  ['https://example.com/a/amp/', 'https://example.com/a'],
  ['https://amp.example.com/story.amp.html?fbclid=1', 'https://example.com/story.html'],
  ['https://m.example.co.uk/news/1?ref=home&id=7', 'https://example.co.uk/news/1?id=7'],
  ['https://www.google.com/amp/s/example.com/a/amp', 'https://example.com/a'],
  ['https://example-com.cdn.ampproject.org/c/s/example.com/a', 'https://example.com/a'],
  ['https://example.com/index.php?page=3&source=5', 'https://example.com/?page=3&source=5'],
  ['https://example.com', 'https://example.com/'],
  ['mailto:a@example.com', undefined],
  ['not a url', undefined],
])('%s is %s', (address, expected) => {
  expect(canonicalUrl(address)).toBe(expected);
  if (expected) expect(canonicalUrl(expected)).toBe(expected);
});

const drop = { key: 'drops/in/a b.txt', holdsOneArticle: false };
const source = (fields: Partial<SourceArticle>): SourceArticle => ({ body: { kind: 'text', text: '' }, ...fields });

test.each<[string, Partial<SourceArticle>, string, string]>([
  [
    'an id that is a URI',
    { id: 'tag:example.com,2024:1', url: 'https://example.com/1' },
    'tag:example.com,2024:1',
    'source-id',
  ],
  [
    'a permalink as id',
    { id: 'http://example.com/1?utm_source=rss', url: 'https://example.com/1' },
    'https://example.com/1',
    'source-id',
  ],
  [
    'an address as id, with its fragment',
    { id: 'https://example.com/feed#7' },
    'https://example.com/feed#7',
    'source-id',
  ],
  ['an id within its scope', { id: '42 ü', idScope: 'AP' }, 'urn:newsdrop:id:AP:42%20%C3%BC', 'source-id'],
  [
    'the canonical URL',
    { url: 'https://x.com/b', canonicalUrl: 'https://example.com/b?utm_medium=x' },
    'https://example.com/b',
    'canonical-url',
  ],
  ['an id without scope, within its drop', { id: '1' }, 'urn:newsdrop:id:drops/in/a%20b.txt:1', 'source-id'],
  [
    'a Windows path is no URI',
    { id: 'C:\\news\\1' },
    'urn:newsdrop:id:drops/in/a%20b.txt:C%3A%5Cnews%5C1',
    'source-id',
  ],
])('the identity of an article: %s', (_, fields, uri, uriSource) => {
  expect(identify(source(fields), 'text', drop)).toEqual({ uri, uriSource });
});

test('without any identity: the drop key when alone, else the hash of the text', () => {
  expect(identify(source({}), 'text', { ...drop, holdsOneArticle: true })).toEqual({
    uri: 'urn:newsdrop:drop:drops/in/a%20b.txt',
    uriSource: 'drop-key',
  });
  const { uri, uriSource } = identify(source({}), 'text', drop);
  expect(uri).toMatch(/^urn:newsdrop:text:[\w-]{32}$/);
  expect(uriSource).toBe('text-hash');
  expect(identify(source({}), 'text', drop).uri).toBe(uri);
  expect(identify(source({}), 'other', drop).uri).not.toBe(uri);
});
