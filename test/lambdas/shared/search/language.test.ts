import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../../lambdas/shared/search/foldText.ts';
import { parseQuery } from '../../../../lambdas/shared/search/parseQuery.ts';
import type { QueryNode } from '../../../../lambdas/shared/search/queryTree.ts';
import { loosened } from '../../../../lambdas/shared/search/relaxQuery.ts';
import { QueryMatcher, snippetOf } from '../../../../lambdas/shared/search/snippetOf.ts';
import { TermWriter, termsOfWord } from '../../../../lambdas/shared/search/termsOf.ts';
import { wordsOf } from '../../../../lambdas/shared/search/wordsOf.ts';

const pieces = [
  '"',
  '(',
  ')',
  '-',
  '*',
  ' ',
  ' OR ',
  ' AND ',
  'NOT ',
  'title:',
  'person:',
  'a',
  'word',
  '東京',
  "'",
  '|',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
);

/** The query in a short form: words, "phrases", title=..., !not, (all) and (any|of). */
function shape(node: QueryNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'not') return `!${shape(node.node)}`;
  if (node.kind !== 'leaf') return `(${node.nodes.map(shape).join(node.kind === 'all' ? ' ' : '|')})`;
  const words = node.words.join(' ');
  const quoted = node.form === 'phrase' || node.form === 'compound' ? `"${words}"` : words;
  const form = node.form === 'prefix' ? `${words}*` : quoted;
  return node.field === 'title' ? `title=${form}` : form;
}

describe('the query language', () => {
  test.each([
    ['north korea', '(north korea)'],
    ['"prime minister" -blair', '("prime minister" !blair)'],
    ['red OR blue car', '(red|(blue car))'],
    ['(red OR blue) car', '((red|blue) car)'],
    ['al-Qaeda', '"al Qaeda"'],
    ['econ* title:bank', '(econ* title=bank)'],
    ['the economy of japan', '(economy japan)'],
    ['the who', '(the who)'],
    ['what laws govern slender wings', '(laws|govern|slender|wings)'],
    ['what laws govern slender wings -air', '((laws|govern|slender|wings) !air)'],
    ['NOT NOT rain', 'rain'],
    ['-only', ''],
    ['unclosed "quote here', '(unclosed "quote here")'],
    [') stray ( brackets', '(stray brackets)'],
    ['“curly quotes”', '"curly quotes"'],
    ['rain|', 'rain'],
  ])('%s is %s', (query, expected) => {
    expect(shape(parseQuery(query).root)).toBe(expected);
  });

  test('takes filters out of the text', () => {
    expect(parseQuery('person:"Tony Blair" vote -source:bbc').filters).toEqual([
      { field: 'person', value: 'Tony Blair', negated: false },
      { field: 'source', value: 'bbc', negated: true },
    ]);
  });

  test('can ask for any of the words where nothing has all', () => {
    expect(shape(loosened(parseQuery('north korea -south').root as QueryNode))).toBe('((north|korea) !south)');
    expect(loosened(parseQuery('"north korea"').root as QueryNode)).toBeUndefined();
  });

  test('reads any string', () => {
    fc.assert(
      fc.property(anyText, (text) => void parseQuery(text)),
      { numRuns: 500 },
    );
  });
});

describe('words and terms', () => {
  test.each([
    ['U.S. troops', ['U.S', 'troops']],
    ['3.5% of 10,000', ['3.5', 'of', '10,000']],
    ["l'homme don't", ["l'homme", "don't"]],
    ['end.Start', ['end', 'Start']],
    ['iPhone在中国', ['iPhone', '在中国']],
    ['café – naïve', ['café', 'naïve']],
  ])('%s', (text, expected) => {
    expect([...wordsOf(text)].map((word) => word.text)).toEqual(expected);
  });

  test('say where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        for (const word of wordsOf(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });

  test.each([
    ['english', 'Elections', ['elect·']],
    ['english', "Blair's", ['blair·']],
    ['english', 'news', ['news·']],
    ['plain', 'Élections', ['elections']],
    ['plain', "l'homme", ['homme']],
    ['plain', "O'Neill", ['oneill']],
    ['english', 'U.K', ['uk·']],
    ['english', '10,000', ['10000']],
    ['plain', 'Straße', ['strasse']],
    ['plain', '東京都', ['東京', '京都', '都']],
    ['plain', 'İstanbul', ['istanbul']],
  ] as const)('%s: %s', (analyser, word, expected) => {
    expect(termsOfWord(word, analyser)).toEqual(expected);
  });

  test('never hold a space, and are the same however the text is composed', () => {
    const writer = new TermWriter();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aéÑüßçÅøŁ' .7ώйأ"), maxLength: 60 }), (text) => {
        for (const { text: word } of wordsOf(text))
          for (const term of termsOfWord(word, 'plain')) expect(term).toMatch(/^\S+$/);
        expect(writer.write(text.normalize('NFD'), 'plain')).toBe(writer.write(text.normalize('NFC'), 'plain'));
      }),
    );
  });

  test('fold case and accents', () => {
    expect(foldText('ÉCOLE Œuvre Ørsted Ελλάς')).toBe('ecole oeuvre orsted ελλασ');
  });
});

describe('a snippet', () => {
  const snippet = (text: string, query: string) => snippetOf(text, new QueryMatcher(parseQuery(query).root));

  test('shows the stretch with most of the query', () => {
    const before = 'Nothing here. '.repeat(40);
    const text = `${before}The minister resigned over the budget. ${'Nothing there. '.repeat(40)}minister`;
    const { snippet: shown, highlights } = snippet(text, 'budget minister');
    expect(shown).toContain('The minister resigned over the budget.');
    expect(highlights.map(({ start, end }) => shown.slice(start, end))).toEqual(['minister', 'budget']);
  });

  test('stays within its bounds and its highlights within it, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), anyText, (text, query) => {
        const { snippet: shown, highlights } = snippet(text, query);
        expect(shown.length).toBeLessThanOrEqual(330);
        for (const { start, end } of highlights) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
        }
      }),
    );
  });
});
