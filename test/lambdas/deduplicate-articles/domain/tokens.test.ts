import { expect, test } from '@jest/globals';
import { isInside } from '../../../../lambdas/deduplicate-articles/domain/tokenList.ts';
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

test('letters are counted per word, long figures, and a capital is noted', () => {
  const { letters, count, capitals, capitalCount, figures, isLong, figureCount } =
    tokenize('About 12,500 x2 UNHCR 3.5bn');
  expect([...letters.subarray(0, count)]).toEqual([5, 5, 2, 5, 4]);
  expect([...capitals.subarray(0, capitalCount)]).toEqual([0, 3]);
  expect([...figures.subarray(0, figureCount)]).toEqual([1, 4]);
  expect([...isLong.subarray(0, figureCount)]).toEqual([1, 0]);
});

test('mojibake has the letters, figures and capitals of the text it was', () => {
  const told = (text: string) => {
    const { letters, count, capitals, capitalCount, figures, figureCount } = tokenize(text);
    return [letters.slice(0, count), capitals.slice(0, capitalCount), figures.slice(0, figureCount)];
  };
  const text = '정부는 1월부터 시작된다고 했다. It cost 3.5bn, the Élysée and élan said in Łódź.';
  const [letters, capitals, figures] = told(Buffer.from(text, 'utf8').toString('latin1'));
  expect([letters, figures]).toEqual([told(text)[0], told(text)[2]]);
  expect([...(figures ?? [])]).toEqual([1, 6]);
  expect(capitals).toEqual(told(text)[1]);
});

test('names have a capital inside a sentence, not at its start', () => {
  const names = (text: string): number[] => {
    const { capitals, capitalCount } = tokenize(text);
    return [...capitals.subarray(0, capitalCount)].filter(isInside);
  };
  expect(names('The minister met Anna Weiss, Prime Minister. Nobody spoke.')).toEqual([3, 4, 5, 6]);
  expect(names('Вчера в Москве выступил Иванов.')).toEqual([2, 4]);
  expect(names('It isn’t Bob O’Brien’s')).toEqual([2, 3]);
  expect(names('no names here')).toEqual([]);
});

test('a long word, and one across the stretches that are read at once, is hashed as everywhere else', () => {
  const filler = 'ab '.repeat(1364);
  const [word] = hashesOf('extraordinary');
  expect(hashesOf(`${filler}extraordinary`).at(-1)).toBe(word);
  const long = hashesOf('x'.repeat(9000));
  expect(long).toHaveLength(1);
  expect(hashesOf(`y ${'x'.repeat(9000)}`).at(-1)).toBe(long[0]);
  expect(hashesOf(`${'1'.repeat(5000)},${'2'.repeat(5000)}`)).toHaveLength(2);
});

test('no text gives no token, and a long one all of its own', () => {
  expect(hashesOf('')).toEqual([]);
  expect(hashesOf(' … —')).toEqual([]);
  expect(hashesOf('word '.repeat(100_000))).toHaveLength(100_000);
});
