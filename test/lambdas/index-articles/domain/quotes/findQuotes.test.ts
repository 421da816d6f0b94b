import { expect, test } from '@jest/globals';
import { findQuotes } from '../../../../../lambdas/index-articles/domain/quotes/findQuotes.ts';
import { speakerFinder } from '../../../../../lambdas/index-articles/domain/quotes/findSpeaker.ts';
import type { Entity } from '../../../../../lambdas/shared/enrichedArticle.ts';

/** Entities at every place their names stand in the text. */
function entitiesIn(text: string, ...names: string[]): Entity[] {
  return names.map((name) => {
    const words = [name, name.split(' ').at(-1) ?? name];
    const mentions = [...text.matchAll(new RegExp(words.join('|'), 'g'))].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
    const type = name.split(' ').length > 1 ? 'person' : 'organisation';
    return { type, name, count: mentions.length, salience: 1, mentions } as Entity;
  });
}

test.each([
  ['said behind', '"We will win this," said Ana Reis, the minister.', 'We will win this,', 'Ana Reis'],
  ['name before said', '“We will win this,” Reis said. Ana Reis was here.', 'We will win this,', 'Ana Reis'],
  ['before the quote', 'Ana Reis told reporters: “It was not a good day.”', 'It was not a good day.', 'Ana Reis'],
  ['a pronoun', 'Ana Reis was there. "I saw it happen," she said.', 'I saw it happen,', 'Ana Reis'],
  [
    'according to',
    '“Nobody knows the number yet,” according to Greenpeace.',
    'Nobody knows the number yet,',
    'Greenpeace',
  ],
  [
    'the agency',
    'Greenpeace was there. The group called it “a very bad idea indeed”.',
    'a very bad idea indeed',
    'Greenpeace',
  ],
  ['guillemets', '« Nous allons gagner ce soir », a dit Ana Reis.', 'Nous allons gagner ce soir', 'Ana Reis'],
  ['German marks', '„Wir werden das schaffen“, sagte Ana Reis.', 'Wir werden das schaffen', 'Ana Reis'],
  [
    'where it was said',
    '“Nobody knows what went wrong,” one user on Greenpeace wrote.',
    'Nobody knows what went wrong,',
    undefined,
  ],
  ['nobody', 'The sign read "keep off the grass".', 'keep off the grass', undefined],
])('a quote with %s', (_name, text, quoted, speaker) => {
  const quotes = findQuotes(text, speakerFinder(text, entitiesIn(text, 'Ana Reis', 'Greenpeace')));
  expect(quotes.map((quote) => [quote.text, quote.speaker])).toEqual([[quoted, speaker]]);
  expect(text.slice(quotes[0]?.start, quotes[0]?.end).trim()).toBe(quoted);
});

test('a quote that runs over paragraphs has one speaker', () => {
  const text = 'Ana Reis said: “We have waited long enough.\n“Now we will build the homes we need.”';
  const quotes = findQuotes(text, speakerFinder(text, entitiesIn(text, 'Ana Reis')));
  expect(quotes.map((quote) => quote.speaker)).toEqual(['Ana Reis', 'Ana Reis']);
});

test('titles, single words and apostrophes are no quotes', () => {
  const text = `She read "The Old Man and the Sea" in a 'so-called' reading room. It's Ana's "own" book.`;
  expect(findQuotes(text, () => undefined)).toEqual([]);
});

test('unclosed marks without end are no quotes', () => {
  expect(findQuotes('"'.repeat(50_000) + '“ “ “ '.repeat(20_000), () => undefined)).toEqual([]);
});

test('a title with a comma inside the marks is no quote', () => {
  const text = 'She starred in “The Long Night of Benjamin Ash,” a film of 2008.';
  expect(findQuotes(text, () => undefined)).toEqual([]);
});
