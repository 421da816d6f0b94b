import { expect, test } from '@jest/globals';
import { hostileInputs } from '../../../bench/extraction/hostile/hostileInputs.ts';
import { cleanBytes } from './cleanBytes.ts';

/** What each becomes: how many articles, and the codes of what was rejected. */
const fates: readonly (readonly [name: string, articles: number, codes: readonly string[]])[] = [
  ['json/depth-1e6.json', 0, ['too-deep']],
  ['json/same-key-1e5-times.json', 1, []],
  ['json/prototype.json', 1, []],
  ['json/lone-surrogates.json', 1, []],
  ['json/url-5MB.json', 1, []],
  ['json/list-of-3e5-empty-objects.json', 0, ['no-article-text', 'too-many-items']],
  ['xml/namespaces-nested.xml', 0, ['no-article-text']],
  ['xml/billion-laughs.xml', 0, ['hostile']],
  ['xml/quadratic.xml', 0, ['expands-too-much']],
  ['xml/external.xml', 0, ['hostile']],
  ['xml/depth-1e6.xml', 0, ['too-deep']],
  ['mail/nested-10000.eml', 0, ['too-many-items']],
  ['wire/messages-2e5.txt', 0, ['too-many-items']],
  ['zip/overlapping.zip', 0, ['empty', 'hostile']],
  ['zip/overlapping-articles.zip', 1, ['hostile']],
  ['zip/size-says-4GB.zip', 0, ['unreadable']],
  ['tar/size-8GB.tar', 0, ['unreadable']],
  ['tar/size-negative.tar', 0, ['empty', 'unreadable']],
  ['warc/chunked-lies.warc', 1, []],
  ['pdf/content-bomb-twice-packed.pdf', 0, ['hostile']],
  ['pdf/encrypted-empty-password-bomb.pdf', 0, ['encrypted']],
  ['pdf/cyclic-pages.pdf', 0, ['malformed']],
  ['pdf/cyclic-form.pdf', 0, ['no-article-text']],
];

test.each(fates)('%s: %i articles, rejected %j', async (name, articles, codes) => {
  const input = hostileInputs.find((each) => each.name === name);
  const items = await cleanBytes(name, input?.bytes() ?? '', { chunkBytes: 64 * 1024 });
  expect(items.filter((item) => 'article' in item)).toHaveLength(articles);
  expect([...new Set(items.flatMap((item) => ('rejected' in item ? [item.rejected.code] : [])))]).toEqual(codes);
});
