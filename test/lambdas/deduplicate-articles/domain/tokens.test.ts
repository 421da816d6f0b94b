import { expect, test } from '@jest/globals';
import { tokenize } from '../../../../lambdas/deduplicate-articles/domain/tokens.ts';

const hashesOf = (text: string): number[] => {
  const { hashes, count } = tokenize(text);
  return [...hashes.subarray(0, count)];
};

test.each([
  ['case', 'The QUICK Fox', 'the quick fox'],
  ['accents', 'Málaga, naïve, Łódź', 'Malaga naive Łodz'],
  ['curly and straight quotes', '“It’s” – he said…', '"It\'s" - he said...'],
  ['full width', 'Ｔｏｋｙｏ １２３', 'Tokyo 123'],
  ['figures with separators', 'worth 1,234.5 euro', 'worth 12345 euro'],
  [
    'mojibake',
    'It’s “naïve”, café — €5'.replace(/.*/su, (text) => Buffer.from(text, 'utf8').toString('latin1')),
    'Its naive cafe 5',
  ],
  ['white space', ' one\n\n two\t three\u00a0four ', 'one two three four'],
  ['dotless i and final sigma', 'ISPARTA ışık ΟΔΟΣ', 'isparta isik οδοσ'],
  ['soft hyphens and zero width joiners', 'news\u00adpaper\u200b article', 'newspaper article'],
])('%s makes no difference', (_, written, plain) => {
  expect(hashesOf(written)).toEqual(hashesOf(plain));
});

test('different words are different, and so is their order', () => {
  expect(hashesOf('one two')).not.toEqual(hashesOf('two one'));
  expect(hashesOf('one')).not.toEqual(hashesOf('on e'));
});

test('a script without spaces gives a token per character, other words between them stay whole', () => {
  expect(hashesOf('東京都は発表した')).toHaveLength(8);
  expect(hashesOf('ราคา')).toHaveLength(4);
  expect(hashesOf('新型iPhone発売')).toHaveLength(5);
});

test('letters and digits are counted per word', () => {
  const { marks, count } = tokenize('about 12,500 x2');
  expect([...marks.subarray(0, count)].map((mark) => [mark & 0xfff, mark >>> 12])).toEqual([
    [5, 0],
    [5, 5],
    [2, 1],
  ]);
});

test('no text gives no token, and a long one all of its own', () => {
  expect(hashesOf('')).toEqual([]);
  expect(hashesOf(' … —')).toEqual([]);
  expect(hashesOf('word '.repeat(100_000))).toHaveLength(100_000);
});
