import { expect, test } from '@jest/globals';
import { enrich } from '../../../../../lambdas/index-articles/domain/enrich.ts';
import { articleOf } from '../../articles.ts';

const keywordsOf = (title: string, text: string, language = 'en'): string[] =>
  enrich(articleOf({ title, text, language })).keywords;

test('a phrase that is said again and stands in the title comes first, in the words of the text', () => {
  const keywords = keywordsOf(
    'Villages fear another coal mine',
    `Three villages in the valley have asked the court to stop a coal mine. The coal mine would take in the churchyard of the oldest village.

The company says the coal mine is needed until the wind farms are built. Farmers have put their tractors in front of the gate.`,
  );
  expect(keywords[0]).toBe('coal mine');
});

test('where little is said twice the phrases of the title and the lead fill up, to five at most', () => {
  const keywords = keywordsOf(
    'Railway museum shuts after winter storm',
    `The railway museum has shut its doors after a winter storm tore off the copper roof. Volunteers carried paintings to a dry cellar nearby. The owners hope that visitors can return before Easter, when ferries start again.`,
  );
  expect(keywords).toEqual(expect.arrayContaining(['railway museum', 'winter storm', 'copper roof']));
  expect(keywords.length).toBeLessThanOrEqual(5);
});

test('no word is said in two keywords', () => {
  const keywords = keywordsOf(
    'Solar power plant beats the old power plant',
    `The solar power plant beat the old power plant in June. The power plant by the river burns gas. Solar power is cheap, said the engineers of the solar power plant, and the old power plant will close.`,
  );
  const words = keywords.flatMap((keyword) => keyword.toLowerCase().split(' '));
  expect(new Set(words).size).toBe(words.length);
});

test('contractions and addresses are none, however often they are said', () => {
  const text = "He couldn't stay. She couldn’t stay. They couldn't stay. See pic.example.com and pic.example.com here.";
  const keywords = keywordsOf("They couldn't stay", text);
  expect(keywords.filter((keyword) => /couldn|example/.test(keyword))).toEqual([]);
});

test('German ones are nouns', () => {
  const text =
    'Viele sind auf den Nahverkehr angewiesen. Der Nahverkehr ruht, und angewiesen sind viele. Ohne Nahverkehr geht es nicht, angewiesen bleibt man.';
  const keywords = keywordsOf('Nahverkehr ruht: viele angewiesen', text, 'de');
  expect(keywords).toContain('Nahverkehr');
  expect(keywords).not.toContain('angewiesen');
});
