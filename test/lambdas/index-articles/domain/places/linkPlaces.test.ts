import { expect, test } from '@jest/globals';
import { linkPlaces } from '../../../../../lambdas/index-articles/domain/places/linkPlaces.ts';

const link = (name: string, options: { within?: string; words?: string[]; home?: string } = {}) => {
  const [place] = linkPlaces(
    [{ name, count: 1, ...(options.within && { within: options.within }) }],
    options.words ?? [],
    options.home,
  );
  return place && `${place.name} ${place.country}${place.admin} ${place.geonameId}`;
};

test.each([
  ['a capital', 'Paris', {}, 'Paris FR 2988507'],
  ['its namesake named with its state', 'Paris', { within: 'Texas' }, 'Paris USTX 4717560'],
  ['the big one', 'London', {}, 'London GB 2643743'],
  [
    'the one in the country spoken of',
    'London',
    { within: 'Ontario', words: ['Canada', 'Canadian', 'Canada'] },
    'London CA 6058560',
  ],
  ['a country by a short name', 'UK', {}, 'United Kingdom GB 2635167'],
  ['an old name', 'Kiev', {}, 'Kyiv UA 703448'],
  ['accents left out', 'Sao Paulo', {}, 'São Paulo BR 3448439'],
  ['a capital rather than towns of its short name', 'Washington', {}, 'Washington, D.C. USDC 4140963'],
  ['that capital in foreign news', 'Washington', { words: ['Iran', 'Iranian'] }, 'Washington, D.C. USDC 4140963'],
  ['a capital, though America is named', 'Dublin', { words: ['US', 'American', 'US'] }, 'Dublin IE 2964574'],
  ['a capital with a big state seat elsewhere', 'Tripoli', {}, 'Tripoli LY 2210247'],
  ['that seat beside its own country', 'Tripoli', { words: ['Lebanon', 'Lebanese'] }, 'Tripoli LB 266826'],
  ['a city named with a region that is no US state', 'Perth', { within: 'Scotland' }, 'Perth GB 2640358'],
  ['a capital with great namesakes', 'Santiago', {}, 'Santiago CL 3871336'],
  ['Moscow', 'Moscow', { words: ['American'] }, 'Moscow RU 524901'],
  ['the bigger Birmingham', 'Birmingham', {}, 'Birmingham GB 2655603'],
  ['the American one in American news', 'Birmingham', { words: ['US', 'American'] }, 'Birmingham USAL 4049979'],
  ['Cambridge', 'Cambridge', {}, 'Cambridge GB 2653941'],
  ['Cambridge by its state', 'Cambridge', { within: 'Massachusetts' }, 'Cambridge USMA 4931972'],
  ['San Jose in American news', 'San Jose', { words: ['American'] }, 'San Jose USCA 5392171'],
  ['San José in Costa Rica', 'San Jose', { words: ['Costa Rica'] }, 'San José CR 3621849'],
  ['Alexandria', 'Alexandria', {}, 'Alexandria EG 361058'],
  ['Alexandria by its state', 'Alexandria', { within: 'Va.' }, 'Alexandria USVA 4744091'],
  ['Valencia in Spain', 'Valencia', { words: ['Spanish', 'Spain'] }, 'Valencia ES 2509954'],
  ['Victoria', 'Victoria', { words: ['Canada'] }, 'Victoria CA 6174041'],
  ['Georgia the country', 'Georgia', { words: ['Georgia', 'Russian', 'Georgian'] }, 'Georgia GE 614540'],
  [
    'Georgia the country in American eyes',
    'Georgia',
    { words: ['US', 'American', 'Georgian', 'US'] },
    'Georgia GE 614540',
  ],
  ['Georgia the state', 'Georgia', { words: ['Georgia', 'Georgia', 'American', 'US'] }, 'Georgia US 4197000'],
  ['the famous Valencia where nothing else is told', 'Valencia', {}, 'Valencia ES 2509954'],
  ['the other one in its own country', 'Valencia', { words: ['Venezuela', 'Venezuelan'] }, 'Valencia VE 3625549'],
  ['a town of the country that the source is in', 'Newcastle', { home: 'AU' }, 'Newcastle AU 2155472'],
  ['a great city before a small one at home', 'London', { home: 'CA' }, 'London GB 2643743'],
  ['a province', 'Northern Cape', {}, 'Northern Cape ZA 1085596'],
  ['a state by its English name', 'Bavaria', {}, 'Bayern DE 2951839'],
  ['a city named with its province', 'Hyderabad', { within: 'Sindh' }, 'Hyderabad PK 1176734'],
  ['a city rather than the province called so', 'Madrid', {}, 'Madrid ES 3117735'],
  ['no town called so, but a part of the world', 'West', { words: ['US', 'American'] }, undefined],
  ['a remote capital', 'Yakutsk', { words: ['Russia'] }, 'Yakutsk RU 2013159'],
])('%s: %s', (_name, name, options, expected) => {
  expect(link(name, options)).toBe(expected);
});

test('a big city of the state tells which Georgia', () => {
  const places = linkPlaces(
    ['Georgia', 'Atlanta', 'Florida'].map((name) => ({ name, count: 1 })),
    ['Georgia'],
  );
  expect(places[0]?.geonameId).toBe(4197000);
});

test('no place is made up', () => {
  expect(link('Nowhereville')).toBeUndefined();
});
