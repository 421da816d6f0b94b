import { expect, test } from '@jest/globals';
import { linkPlaces } from '../../../../../lambdas/index-articles/domain/places/linkPlaces.ts';

const link = (name: string, options: { within?: string; words?: string[] } = {}) => {
  const [place] = linkPlaces(
    [{ name, count: 1, ...(options.within && { within: options.within }) }],
    options.words ?? [],
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
  ['a remote capital', 'Yakutsk', { words: ['Russia'] }, 'Yakutsk RU 2013159'],
])('%s: %s', (_name, name, options, expected) => {
  expect(link(name, options)).toBe(expected);
});

test('no place is made up', () => {
  expect(link('Nowhereville')).toBeUndefined();
});
