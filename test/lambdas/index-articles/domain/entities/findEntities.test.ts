import { expect, test } from '@jest/globals';
import { findEntities } from '../../../../../lambdas/index-articles/domain/entities/findEntities.ts';
import { splitSentences } from '../../../../../lambdas/index-articles/domain/text/splitSentences.ts';
import { tokenize } from '../../../../../lambdas/index-articles/domain/text/tokenize.ts';

const entitiesOf = (text: string, language = 'en', home?: string) => {
  const tokens = tokenize(text);
  return findEntities({ title: '', language, ...(home && { home }) }, tokens, splitSentences(tokens)).entities;
};
const namesOf = (text: string, language = 'en') =>
  entitiesOf(text, language).map(({ type, name }) => `${type} ${name}`);

test('words of a heading in title case are no names, but those the text names are', () => {
  const names = namesOf(
    `Potential Risks and How Families Should Avoid Them\n\nThe report by Greenpeace came out on Monday.\n\nWhat Greenpeace Wants Next Week From Leaders\n\nMore will follow soon.`,
  );
  expect(names).toEqual(['organisation Greenpeace']);
});

test('amounts are no organisations', () => {
  expect(namesOf('The phone comes with 256GB or 512GB of storage, sells for less and weighs 180g.')).toEqual([]);
});

test('what an acronym in brackets stands for need not be an organisation', () => {
  const names = namesOf('He flew to the United Arab Emirates (UAE). The National Health Agency (NHA) warned him.');
  expect(names).toContain('place United Arab Emirates');
  expect(names).toContain('organisation National Health Agency');
  expect(names).not.toContain('organisation United Arab Emirates');
});

test('a lone word that no gazetteer knows is a place only where "in" or the like says so', () => {
  expect(namesOf('Rebels took a bridge in Oravtsi on Monday. Soldiers in Oravtsi fled.')).toContain('place Oravtsi');
});

test('which Newcastle depends on where the source is', () => {
  const countryIn = (home?: string) =>
    entitiesOf('The council met in Newcastle on Monday.', 'en', home).find(({ type }) => type === 'place')?.country;
  expect(countryIn('AU')).toBe('AU');
  expect(countryIn('GB')).toBe('GB');
});

test('outside English an office is a role, and words at the head of a sentence are none', () => {
  const danish = entitiesOf(
    'Det sagde statsminister Mette Holm mandag. Ifølge Reuters rejser Mette Holm til Berlin.',
    'da',
  );
  expect(danish.find(({ type }) => type === 'person')).toMatchObject({ name: 'Mette Holm', role: 'statsminister' });
  const italian = namesOf('Una donna è stata trovata a Milano. Lo ha detto il sindaco Mario Colli.', 'it');
  expect(italian).not.toContain('place Una');
  expect(italian).toContain('person Mario Colli');
});

test('an office of a chief is told whole', () => {
  const [person] = entitiesOf('Green Loop Chief Sustainability Officer Peter Marlow said so.').filter(
    ({ type }) => type === 'person',
  );
  expect(person).toMatchObject({ name: 'Peter Marlow', role: 'Chief Sustainability Officer' });
});

test('an office ends at its line', () => {
  const [person] = entitiesOf('Photo courtesy of the Royal Opera\n\nPrincess Clara Holm opened the hall.').filter(
    ({ type }) => type === 'person',
  );
  expect(person?.role).toBe('Princess');
});

test('names in capitals are written as names, acronyms stay', () => {
  const names = namesOf('NEW DELHI (AP) - The US CDC closed its office. The US CDC said nothing.');
  expect(names).toContain('place New Delhi');
  expect(names.join()).not.toContain('Cdc');
});

test('figures before a name are none of it', () => {
  expect(namesOf('In the 2015 Toyota Motor Corp. report profits rose.').join()).not.toContain('2015');
});

test('outside English small words are no offices and clubs no people', () => {
  const italian = entitiesOf(
    'Le parole pronunciate da Giorgia Rinaldi, che da allora si trova a Milano, hanno colpito.',
    'it',
  );
  expect(italian.find(({ type }) => type === 'person')).not.toHaveProperty('role');
  const german = namesOf(
    'Der THW Holmstadt siegte. Am Ende jubelte der THW Holmstadt über das Tor von THW Holmstadt.',
    'de',
  );
  expect(german).not.toContain('person THW Holmstadt');
});

test('two organisations with "and" between them are two where each is known alone', () => {
  const names = namesOf(
    'He sued Facebook and Instagram. A spokesman for Instagram and one for Facebook declined to comment.',
  );
  expect(names.filter((name) => name.includes(' and '))).toEqual([]);
  expect(namesOf('He sued Marks and Spencer in London.')).toContain('organisation Marks and Spencer');
});

test('a shortened name is the one longer name that begins or ends so', () => {
  const people = entitiesOf('Mary Ellen Brandt was there. Mary Ellen smiled, and Ellen Brandt sang.').filter(
    ({ type }) => type === 'person',
  );
  expect(people).toMatchObject([{ name: 'Mary Ellen Brandt', count: 3 }]);
});
