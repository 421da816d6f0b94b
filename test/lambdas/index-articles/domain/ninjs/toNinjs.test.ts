import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { enrich } from '../../../../../lambdas/index-articles/domain/enrich.ts';
import { safeUri } from '../../../../../lambdas/index-articles/domain/ninjs/safeUri.ts';
import { toEnrichedArticle } from '../../../../../lambdas/index-articles/domain/ninjs/toEnrichedArticle.ts';
import { toTombstone } from '../../../../../lambdas/index-articles/domain/ninjs/toTombstone.ts';
import { enrichedArticle } from '../../../../../lambdas/shared/enrichedArticle.ts';
import { articleOf, messageOf } from '../../articles.ts';
import { ninjsErrors } from '../../ninjsValidator.ts';

const errorsOf = ninjsErrors();
const full = articleOf({
  subtitle: 'A plan long in the making',
  description: 'The plan in short.',
  slugline: 'PORTUGAL-HOMES',
  dateline: { text: 'LISBON, March 3 (Example Wire)', place: 'LISBON' },
  modified: { value: '2025-03-04', precision: 'day' },
  embargoedUntil: '2025-03-03T06:00:00Z',
  subjects: [
    { name: 'housing', code: 'medtop:20000562' },
    { name: 'home', code: 'https://example.org/a b' },
  ],
  images: [{ url: 'https://img.example/a b.jpg', caption: 'A street', credit: 'Photo Co', width: 640, height: 480 }],
  altIds: [{ role: 'guid', value: '77' }],
  urgency: 4,
  flags: ['truncated'],
  copyrightHolder: 'Example',
  copyrightNotice: '(c) Example',
  usageTerms: 'none',
  edNote: 'note',
});

test.each([
  ['the usual article', articleOf()],
  ['one with every field', full],
  ['one whose id is no URI', articleOf({ uri: 'guid 77/x' })],
  [
    'one with a bare day and an urgency out of range',
    articleOf({ published: { value: '2025-03-03', precision: 'day' }, urgency: 0 }),
  ],
  ['one that says nothing of itself', articleOf({ language: 'und', authors: [], infoSources: [], provenance: {} })],
])('%s is valid ninjs 3.1 and what our own schema says', (_name, article) => {
  const enriched = toEnrichedArticle(article, enrich(article), messageOf(article));
  expect(errorsOf(enriched.article)).toEqual([]);
  expect(enrichedArticle.safeParse(enriched).success).toBe(true);
  const tombstone = toTombstone(article, messageOf(article, { verdict: 'retracted' }));
  expect(errorsOf(tombstone.article)).toEqual([]);
});

test('the validator refuses what ninjs does not know', () => {
  expect(errorsOf({ uri: 'no uri' })).not.toEqual([]);
  expect(errorsOf({ uri: 'urn:x:1', analysis: {} })).not.toEqual([]);
});

test('a URI from any string is one, and stays what it was when it was one', () => {
  expect(safeUri('https://a.example/b?c=d#e')).toBe('https://a.example/b?c=d#e');
  expect(safeUri('tag:example.org,2005:77')).toBe('tag:example.org,2005:77');
  expect(safeUri('just a guid')).toBeUndefined();
  expect(safeUri('C:\\file')).toBeUndefined();
  const candidates = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string().map((rest) => `urn:${rest}`),
    fc.string({ unit: 'binary' }).map((rest) => `https://a.example/${rest}`),
    fc.string().map((rest) => `https://${rest}`),
    fc.string().map((rest) => `ftp://${rest}`),
  );
  fc.assert(
    fc.property(candidates, (value) => {
      const uri = safeUri(value);
      return uri === undefined || errorsOf({ uri }).length === 0;
    }),
    { numRuns: 2000 },
  );
});
