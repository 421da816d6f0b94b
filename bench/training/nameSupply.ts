import { readFileSync } from 'node:fs';
import { ENTITY_TYPES, type EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';
import { COUNTRIES } from '../../lambdas/index-articles/domain/places/countries.ts';
import { readCities } from './readPackages.ts';
import { US_STATES } from './wordLists.ts';

const KNOWN_CITY = 150_000;
const SMALL_SHARE = 0.25;
/** Of names of a kind that has both, those put together from others. */
const COMPOSED_SHARE = 0.4;
const ONSETS = 'b c d f g h j k l m n p r s t v w z br ch cl dr fl gr kr pl pr sh sk sl sp st str th tr'.split(' ');
const VOWELS = 'a e i o u a e i o ai au ea ee ia ie io oa ou'.split(' ');
const CODAS = 'l m n r s t ck ld nd ng nt rd rn rt st x z'.split(' ');
const LETTERS = [...'ABCDEFGHIKLMNOPRSTUVW'];

/** What may stand for `$KIND` in a pattern; without a type it is no name. */
export interface Filling {
  text: string;
  type?: EntityType;
}

/** Names of one type in names.txt. */
export const listedNames = (type: EntityType): string[] =>
  linesOf('names.txt').flatMap((line) => {
    const [head = '', list = ''] = split(line);
    return head.endsWith(` ${type}`) ? list.split('; ') : [];
  });

const linesOf = (file: string): string[] =>
  readFileSync(new URL(`sentences/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Names by kind, from sentences/names.txt, the tables of countries and states, and GeoNames' cities. */
export class NameSupply {
  readonly #kinds = new Map<string, { names: readonly string[]; type?: EntityType }>();
  readonly #composed = new Map<string, { names: readonly string[]; type?: EntityType }>();
  readonly #people: { first: string[]; last: string[] }[] = [];
  readonly #cities: string[];
  readonly #towns: string[];
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
    for (const line of linesOf('names.txt')) addKind(this.#kinds, line);
    for (const line of linesOf('composedNames.txt')) addKind(this.#composed, line);
    this.#kinds.set('COUNTRY', {
      names: COUNTRIES.flatMap(({ name, aliases }) => [name, name, name, name, ...aliases]),
      type: 'LOC',
    });
    this.#kinds.set('NAT', { names: COUNTRIES.flatMap(({ demonyms }) => demonyms.slice(0, 1)), type: 'MISC' });
    const regions = this.#kinds.get('REGION')?.names ?? [];
    this.#kinds.set('REGION', { names: [...regions, ...US_STATES], type: 'LOC' });
    this.#readPeople();
    const cities = readCities();
    this.#cities = cities.filter(({ population }) => population >= KNOWN_CITY).map(({ name }) => name);
    this.#towns = cities.filter(({ population }) => population < KNOWN_CITY).map(({ name }) => name);
  }

  #readPeople(): void {
    const lines = linesOf('people.txt').map((line) => split(line)[1]?.split('; ') ?? []);
    for (let i = 0; i + 1 < lines.length; i += 2)
      this.#people.push({ first: lines[i] ?? [], last: lines[i + 1] ?? [] });
  }

  /** A name of a kind; `KINDCAPS` is one in capitals. Throws for a kind that is not known. */
  fill(kind: string): Filling {
    if (kind.endsWith('CAPS') && !this.#kinds.has(kind)) {
      const filling = this.fill(kind.slice(0, -4));
      return { ...filling, text: filling.text.toUpperCase() };
    }
    const composed = this.#composed.get(kind);
    if (composed && (this.#random() < COMPOSED_SHARE || !(this.#kinds.has(kind) || kind === 'CITY')))
      return { text: this.#compose(composed.names), ...(composed.type && { type: composed.type }) };
    const made = this.#make(kind);
    if (made) return made;
    const known = this.#kinds.get(kind);
    if (!known) throw new RangeError(`no names of kind ${kind}`);
    return { text: this.#pick(known.names), ...(known.type && { type: known.type }) };
  }

  #compose(patterns: readonly string[]): string {
    return this.#pick(patterns).replace(/\$([A-Z]+)/g, (_, kind) => this.fill(kind).text);
  }

  /** A word that is none, of two or three syllables. */
  #invent(): string {
    const syllables = Array.from(
      { length: this.#random() < 0.6 ? 2 : 3 },
      () => this.#pick(ONSETS) + this.#pick(VOWELS) + (this.#random() < 0.4 ? this.#pick(CODAS) : ''),
    ).join('');
    return syllables.charAt(0).toUpperCase() + syllables.slice(1);
  }

  #make(kind: string): Filling | undefined {
    switch (kind) {
      case 'PER':
      case 'FIRST':
      case 'LAST':
        return { text: this.#person(kind), type: 'PER' };
      case 'CITY':
      case 'CITYLOC':
        return { text: this.#pick(this.#random() < SMALL_SHARE ? this.#towns : this.#cities), type: 'LOC' };
      case 'SYLL':
        return { text: this.#invent() };
      case 'ACRO':
        return {
          text: Array.from({ length: 2 + Math.floor(this.#random() * 3.5) }, () => this.#pick(LETTERS)).join(''),
        };
      case 'YEAR':
        return { text: String(1850 + Math.floor(this.#random() * 175)) };
      case 'NUM':
        return { text: String(Math.floor(10 ** (1 + this.#random() * 3))) };
      case 'DATE':
        return { text: `${this.fill('MONTH').text} ${1 + Math.floor(this.#random() * 28)}` };
      case 'ISODATE':
        return {
          text: `19${70 + Math.floor(this.#random() * 30)}-0${1 + Math.floor(this.#random() * 9)}-${10 + Math.floor(this.#random() * 18)}`,
        };
      default:
        return undefined;
    }
  }

  #person(kind: 'PER' | 'FIRST' | 'LAST'): string {
    // Half of all are of the first group, English.
    const { first, last } = (this.#random() < 0.4 ? this.#people[0] : this.#pick(this.#people)) ?? {
      first: [],
      last: [],
    };
    if (kind === 'FIRST') return this.#pick(first);
    if (kind === 'LAST') return this.#pick(last);
    const given = this.#pick(first);
    const chance = this.#random();
    const initial = String.fromCharCode(65 + Math.floor(this.#random() * 20));
    if (chance < 0.06) return `${initial}. ${this.#pick(last)}`;
    if (chance < 0.12) return `${given} ${initial}. ${this.#pick(last)}`;
    if (chance < 0.16) return `${given} ${this.#pick(first)} ${this.#pick(last)}`;
    if (chance < 0.18) return this.#pick(first);
    return `${given} ${this.#pick(last)}`;
  }

  #pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.#random() * from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }
}

/** What stands before and behind the first colon and blank. */
function split(line: string): string[] {
  const at = line.indexOf(': ');
  return [line.slice(0, at), line.slice(at + 2)];
}

function addKind(kinds: Map<string, { names: readonly string[]; type?: EntityType }>, line: string): void {
  const [head = '', list = ''] = split(line);
  const [kind = '', label = ''] = head.split(' ');
  const type = ENTITY_TYPES.find((name) => name === label);
  kinds.set(kind, { names: list.split('; '), ...(type && { type }) });
}
