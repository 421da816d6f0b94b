import { expect, test } from '@jest/globals';
import { isName, tokenize } from '../../../../lambdas/deduplicate-articles/domain/tokens.ts';

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
  ['sharp s and its capital', 'STRASSE Weiß', 'straße weiss'],
  ['figures and words of one piece', "3.5bn, 12-year-old, don't, covid19", '35bn 12 year old dont covid19'],
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

test('letters and capitals are counted per word, digits per figure', () => {
  const { marks, count, figures, digits, figureCount } = tokenize('About 12,500 x2 UNHCR');
  expect([...marks.subarray(0, count)].map((mark) => [mark & 0xfff, mark >>> 12])).toEqual([
    [5, 1],
    [5, 0],
    [2, 0],
    [5, 5],
  ]);
  expect([...figures.subarray(0, figureCount)]).toEqual([1, 2]);
  expect([...digits.subarray(0, figureCount)]).toEqual([5, 1]);
});

test('names have a capital inside a sentence, not at its start', () => {
  const names = (text: string): number[] => {
    const { count } = tokenize(text);
    return [...Array(count).keys()].filter(isName);
  };
  expect(names('The minister met Anna Weiss, Prime Minister. Nobody spoke.')).toEqual([3, 4, 5, 6]);
  expect(names('Вчера в Москве выступил Иванов.')).toEqual([2, 4]);
  expect(names('no names here')).toEqual([]);
});

test('no text gives no token, and a long one all of its own', () => {
  expect(hashesOf('')).toEqual([]);
  expect(hashesOf(' … —')).toEqual([]);
  expect(hashesOf('word '.repeat(100_000))).toHaveLength(100_000);
});
