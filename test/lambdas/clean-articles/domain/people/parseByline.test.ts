import { expect, test } from '@jest/globals';
import { parseByline } from '../../../../../lambdas/clean-articles/domain/people/parseByline.ts';

const cases: [text: string, people: string[], agencies: string[]][] = [
  ['By John Smith', ['John Smith'], []],
  ['By John Smith and Mary Jones, Associated Press', ['John Smith', 'Mary Jones'], ['AP']],
  ['Von Anna Müller und Peter Schmidt', ['Anna Müller', 'Peter Schmidt'], []],
  ['Por José Ortega y Gasset', ['José Ortega y Gasset'], []],
  ['Par Zoé Dupont, avec AFP', ['Zoé Dupont'], ['AFP']],
  ['Door Ludwig van der Berg', ['Ludwig van der Berg'], []],
  ['JÖRG ZSCHOCHE', ['Jörg Zschoche'], []],
  ['Robert E. Moffit, Ph.D.', ['Robert E. Moffit'], []],
  ['Sammy Davis, Jr.', ['Sammy Davis Jr.'], []],
  ['Jane Doe (Reuters)', ['Jane Doe'], ['Reuters']],
  ['Reuters', [], ['Reuters']],
  ['dpa', [], ['dpa']],
  ['牛镛 岳弘彬', ['牛镛', '岳弘彬'], []],
  ['Андрей Колесников', ['Андрей Колесников'], []],
  ['بقلم محمد علي', ['محمد علي'], []],
  ['By Ann Lee. Photography by Max Roe. Styled by Jo Bay', ['Ann Lee'], []],
  ['By Ann Lee Contributions from Max Roe, Jo Bay last updated 22 December 2023', ['Ann Lee'], []],
  ['Von Anna Müller (Text), Fotos: Peter Schmidt', ['Anna Müller'], []],
  ['Edited by Jo Bay', ['Jo Bay'], []],
  ['Smith, John', ['John Smith'], []],
  ['Smith, John; Doe, Jane A.', ['John Smith', 'Jane A. Doe'], []],
  ['Kestrel - Ann Lee', ['Kestrel - Ann Lee'], []],
  ['Ann Lee - Harbour correspondent', ['Ann Lee'], []],
  ['Kommentar von', [], []],
  ['Staff Writer', [], []],
  ['Ada Byron, The Ferry Database', ['Ada Byron'], []],
  ['Harbour Newswire', [], []],
  ['Sign In', [], []],
  ['21 December 2023', [], []],
  ['', [], []],
];

test.each(cases)('reads %s', (text, people, agencies) => {
  const byline = parseByline(text);
  expect(byline.people.map(({ name }) => name)).toEqual(people);
  expect(byline.infoSources.map(({ name }) => name)).toEqual(agencies);
});

test('a role behind a name is kept with it', () => {
  expect(parseByline('Story by Ann Lee, CNN Senior Writer').people).toEqual([
    { name: 'Ann Lee', role: 'CNN Senior Writer' },
  ]);
});
