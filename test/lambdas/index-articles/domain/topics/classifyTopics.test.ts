import { expect, test } from '@jest/globals';
import { tokenize } from '../../../../../lambdas/index-articles/domain/text/tokenize.ts';
import { classifyTopics } from '../../../../../lambdas/index-articles/domain/topics/classifyTopics.ts';
import { weighWords } from '../../../../../lambdas/index-articles/domain/topics/weighWords.ts';

const topicsOf = (language: string, title: string, text: string, given: string[] = []) =>
  classifyTopics(weighWords(tokenize(title).words, tokenize(text).words), given, language);

test.each([
  [
    'en',
    'Rivals share the points in the derby',
    'The striker scored twice before half-time and the goalkeeper saved a late penalty. Both teams stay in the upper half of the league.',
    'sport',
  ],
  [
    'en-GB',
    'Rate rise surprises investors',
    'Shares fell after the central bank raised interest rates. Economists had expected inflation to ease and analysts cut their forecasts for company profits.',
    'economy, business and finance',
  ],
  [
    'de',
    'Landtagswahl: Opposition vorn',
    'Die Partei liegt in der Umfrage vor der Koalition. Der Ministerpräsident verteidigte das Gesetz im Parlament.',
    'politics',
  ],
  [
    'fr',
    'Le procès s’ouvre au tribunal',
    'L’accusé, interpellé après l’enquête des gendarmes, risque une lourde peine de prison. Son avocat plaide le doute.',
    'crime, law and justice',
  ],
  [
    'es',
    'Terremoto en la costa',
    'El seísmo dejó heridos y edificios derrumbados. Los bomberos buscan a los desaparecidos entre los escombros.',
    'disaster, accident and emergency incident',
  ],
  [
    'it',
    'Vaccini, l’ospedale riapre',
    'I medici curano i pazienti colpiti dal virus. Dell’influenza parlano anche gli infermieri e la sanità regionale.',
    'health',
  ],
  [
    'pt',
    'Cientistas lançam satélite',
    'Os pesquisadores do laboratório enviaram o foguete ao espaço para estudar um asteroide com um telescópio.',
    'science and technology',
  ],
  [
    'nl',
    'Ajax wint de beker',
    'De spits maakte twee doelpunten in de finale. De trainer prees zijn elftal, de keeper stopte een penalty.',
    'sport',
  ],
])('%s: %s', (language, title, text, topic) => {
  expect(topicsOf(language, title, text)[0]?.name).toBe(topic);
});

test('a German compound is what it ends in', () => {
  expect(
    topicsOf('de', 'Zugunglück: Zweites Busunglück in einer Woche', 'Nach dem Fährunglück das dritte.')[0]?.name,
  ).toBe('disaster, accident and emergency incident');
});

test('two levels in English, one elsewhere', () => {
  const english = topicsOf(
    'en',
    'Voters go to the polls',
    'The election is close. Voters cast ballots for the parliament.',
  );
  expect(english.map(({ name }) => name)).toEqual(expect.arrayContaining(['politics', 'election']));
  const dutch = topicsOf(
    'nl',
    'Kiezers naar de stembus',
    'De verkiezing voor het parlement is spannend, zegt de minister.',
  );
  expect(dutch.map(({ name }) => name)).toEqual(['politics']);
});

test('a text that says too little, or in a language without words, has no topic but what its source says', () => {
  expect(topicsOf('de', 'Guten Morgen', 'Heute ist Montag.')).toEqual([]);
  expect(topicsOf('fi', 'Uutisia', 'Maanantai on tänään.')).toEqual([]);
  expect(topicsOf('fi', 'Uutisia', 'Maanantai on tänään.', ['Sport', 'football'])[0]?.name).toBe('sport');
  expect(topicsOf('de', 'Guten Morgen', 'Heute ist Montag.', ['Wirtschaft'])[0]?.name).toBe(
    'economy, business and finance',
  );
});
