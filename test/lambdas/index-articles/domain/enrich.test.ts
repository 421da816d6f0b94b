import { expect, test } from '@jest/globals';
import { enrich } from '../../../../lambdas/index-articles/domain/enrich.ts';
import { articleOf } from '../articles.ts';

const text = `BRUSSELS, May 4 (Example Wire) - NATO Secretary-General Erik Lindholm said on Tuesday that the alliance would send more air defence missiles to Ukraine after a week of Russian attacks on Kharkiv and Odesa.

“Ukraine will get what it needs, and it will get it soon,” Lindholm told reporters after talks with Polish President Jan Zielinski in Warsaw. Zielinski, a former defence minister, said Poland had already delivered two batteries.

The Kremlin said the missiles would prolong the war. Russian Foreign Minister Igor Sokolov said Moscow would answer, without giving details. Sokolov spoke in Beijing, where he met his Chinese counterpart.

The Agency for Energy Safety (AES) said power had returned to most of Kharkiv. AES engineers repaired the lines overnight.`;
const analysis = enrich(articleOf({ title: 'NATO to send missiles to Ukraine, says Lindholm', text }));
const named = (type: string) => analysis.entities.filter((entity) => entity.type === type).map((entity) => entity.name);
const entity = (name: string) => analysis.entities.find((candidate) => candidate.name === name);

test('people under their full names, with their offices', () => {
  expect(named('person').sort()).toEqual(['Erik Lindholm', 'Igor Sokolov', 'Jan Zielinski']);
  expect(entity('Erik Lindholm')).toMatchObject({ role: 'NATO Secretary-General', count: 2 });
  expect(entity('Igor Sokolov')).toMatchObject({ role: 'Russian Foreign Minister', count: 2 });
  expect(entity('Jan Zielinski')?.role).toBe('Polish President');
});

test('an acronym is its expansion', () => {
  expect(entity('Agency for Energy Safety')).toMatchObject({ type: 'organisation', count: 3 });
  expect(named('organisation')).toContain('NATO');
});

test('places with their GeoNames ids', () => {
  expect(named('place')).toEqual(
    expect.arrayContaining(['Ukraine', 'Kharkiv', 'Warsaw', 'Poland', 'Beijing', 'Moscow']),
  );
  expect(entity('Ukraine')).toMatchObject({ uri: 'https://sws.geonames.org/690791/', country: 'UA' });
  expect(entity('Warsaw')).toMatchObject({ country: 'PL', coordinates: [21.0118, 52.2298] });
});

test('mentions are where they say', () => {
  for (const { mentions } of analysis.entities)
    for (const { start, end, text: mention } of mentions) expect(text.slice(start, end)).toBe(mention);
});

test('what it is about comes first', () => {
  expect(analysis.entities[0]?.salience).toBe(1);
  expect(analysis.entities.slice(0, 4).map(({ name }) => name)).toContain('Ukraine');
});

test('topics, quote, summary', () => {
  const codes = analysis.topics.map((topic) => topic.qcode);
  expect(codes).toContain('medtop:16000000');
  expect(codes).toContain('medtop:11000000');
  expect(analysis.quotes).toMatchObject([
    { text: 'Ukraine will get what it needs, and it will get it soon,', speaker: 'Erik Lindholm' },
  ]);
  expect(analysis.summary.split(/(?<=\.)\s/).length).toBeLessThanOrEqual(3);
  expect(analysis.summary).toContain('would send more air defence missiles');
});

test('the same article gives the same analysis', () => {
  expect(enrich(articleOf({ title: 'NATO to send missiles to Ukraine, says Lindholm', text }))).toEqual(analysis);
});

test.each([
  ['an empty text', ''],
  ['marks only', '!!! ??? ...'],
  ['Chinese', '北京消息：中国外交部长周二表示，双方将继续谈判。他说，谈判很重要。'],
  ['a lone surrogate', 'A \ud83d text about London.'],
])('%s is no trouble', (_name, odd) => {
  expect(() => enrich(articleOf({ text: odd }))).not.toThrow();
});

test.each(['A ', 'Aa.Bb', '“a b c ', 'Ana Reis, '])(
  'of %j without end no more is analysed than of its first 30,000 characters',
  (unit) => {
    const { readingMinutes: _all, ...whole } = enrich(articleOf({ text: unit.repeat(60_000 / unit.length) }));
    const { readingMinutes: _start, ...start } = enrich(articleOf({ text: unit.repeat(30_000 / unit.length) }));
    expect(whole).toEqual(start);
  },
);

test('paragraphs in another language make a text mixed, a headline in another script is told', () => {
  const german =
    'Die Regierung hat am Dienstag mit den Ländern über die neuen Regeln für das kommende Jahr gesprochen und sich nicht geeinigt.';
  const mixed = enrich(
    articleOf({
      text: `${german}\n\nThe government spoke with the states about the new rules for the year to come and did not agree.`,
    }),
  );
  expect(mixed.language).toMatchObject({ code: 'en', mixed: true, confidence: 0.5 });
  expect(analysis.language).toMatchObject({ code: 'en', mixed: false });
  expect(enrich(articleOf({ title: 'Новости дня сегодня' })).language.headline).toMatchObject({ code: 'ru' });
});

test('outside English only sure names are kept, each for itself, and English topic words say nothing: `war` is no war', () => {
  const german = enrich(
    articleOf({
      language: 'de',
      title: 'Treffen in Berlin',
      text: 'Bundeskanzlerin Anna Schmidt hat am Montag den französischen Präsidenten Paul Martin in Berlin empfangen. Die Deutsche Bank und Siemens begrüßten das Treffen. Das Wetter war gut, der Andrang war groß und die Stimmung war heiter.',
    }),
  );
  expect(german.entities.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
    'organisation Deutsche Bank',
    'organisation Siemens',
    'person Anna Schmidt',
    'person Paul Martin',
    'place Berlin',
  ]);
  const topics = german.topics.map(({ name }) => name);
  expect(topics[0]).toBe('politics');
  expect(topics).not.toContain('conflict, war and peace');
});

test.each([
  ['a bare capital', 'Officials in Tehran spoke of escalating tensions with Washington on Tuesday.'],
  [
    'a capital before a title that opens with a state',
    'Iran wants no escalating tensions with Washington, Utah Senator Mike Lee said on Tuesday.',
  ],
])('%s is the capital', (_name, text) => {
  const { entities } = enrich(articleOf({ title: 'Talks', text }));
  expect(entities.map(({ uri }) => uri)).toContain('https://sws.geonames.org/4140963/');
});

test('a pronoun is nobody’s name, and who it stands for says the quote', () => {
  const { entities, quotes } = enrich(
    articleOf({
      title: 'Spokesman calls the rise a betrayal',
      text: `Plaid Cymru's local government spokesman Dai Lloyd called the announcement "hugely disappointing". He said: "Wales and its councils have been short changed yet again."`,
    }),
  );
  expect(entities.map(({ name }) => name)).not.toContain('He');
  expect(quotes.at(-1)).toMatchObject({ speaker: 'Dai Lloyd' });
});
