import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from '../../../../../lambdas/index-articles/domain/text/splitSentences.ts';
import { tokenize } from '../../../../../lambdas/index-articles/domain/text/tokenize.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(tokenize(text)).map(({ start, end }) => text.slice(start, end));

test('words keep what belongs to them', () => {
  expect(
    tokenize("AT&T isn't O'Neill's; Mr. J. R. Smith of Acme Inc. paid $1,200.50 to U.S.-based al-Assad").words,
  ).toEqual([
    ...[
      'AT&T',
      "isn't",
      "O'Neill",
      "'s",
      ';',
      'Mr.',
      'J.',
      'R.',
      'Smith',
      'of',
      'Acme',
      'Inc.',
      'paid',
      '$',
      '1,200.50',
    ],
    ...['to', 'U.S.', '-', 'based', 'al-Assad'],
  ]);
});

test.each([
  ['a missing space after a full stop', 'Met by Kim Jong Un.The two left.', ['Met by Kim Jong Un.', 'The two left.']],
  ['titles and initials', 'Mr. J. Smith met Dr. Roe. They talked.', ['Mr. J. Smith met Dr. Roe.', 'They talked.']],
  ['an abbreviation at the end', 'He left the U.S. The rest stayed.', ['He left the U.S.', 'The rest stayed.']],
  ['decimals', 'It rose 3.5 percent. It fell 2.', ['It rose 3.5 percent.', 'It fell 2.']],
  ['closing quotes', '“We won.” She smiled.', ['“We won.”', 'She smiled.']],
  ['lines', 'One line\nAnother line', ['One line', 'Another line']],
  ['Chinese', '他来了。他走了。', ['他来了。', '他走了。']],
])('sentences: %s', (_name, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('tokens are in order, never overlap, and say what the text says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { words, starts, ends } = tokenize(text);
      let before = 0;
      words.forEach((word, i) => {
        expect(starts[i]).toBeGreaterThanOrEqual(before);
        expect(text.slice(starts[i], ends[i])).toBe(word);
        before = ends[i] ?? 0;
      });
      expect(words.join('')).toBe(text.replace(/\s/gu, ''));
    }),
  );
});
