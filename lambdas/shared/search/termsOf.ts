import { stem } from 'porter2';
import { foldText } from './foldText.ts';
import { isSpaceless, wordsOf } from './wordsOf.ts';

/**
 * How words become index terms. `english` stems (Porter2) and marks its terms, so that stemming an English word never
 * meets a word of another language; `plain` leaves words whole. Every article is indexed in one of the two.
 */
export const analysers = ['english', 'plain'] as const;
export type Analyser = (typeof analysers)[number];

export const analyserOf = (language: string): Analyser => (/^en(?:-|$)/i.test(language) ? 'english' : 'plain');

/** Longer terms (hashes, URLs run together) are cut, in articles and queries alike. */
const maxTermLength = 40;
const stemMark = '·';
const titleMark = '=';
const elided = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'un', 'dell', 'all', 'nell', 'sull', 'dall']);
const asciiWord = /^[a-z]+$/;
const separators = /[.,]/g;
const apostrophes = /['’ʼ]/;

/** One word's terms in order: one for a spaced script, overlapping pairs of characters for a script without spaces. */
export function termsOfWord(word: string, analyser: Analyser): string[] {
  const folded = foldText(word);
  if (isSpaceless(folded)) return pairsOf(folded);
  const bare = withoutElision(folded).replaceAll(/[^\p{L}\p{N}\p{M}.,]/gu, '');
  const plain = /^\p{N}/u.test(bare) ? bare.replaceAll(',', '') : bare.replace(separators, '');
  if (plain === '') return [];
  if (analyser === 'plain' || !asciiWord.test(plain)) return [cut(plain)];
  return [cut(stem(plain)) + stemMark];
}

const cut = (term: string): string =>
  term.length <= maxTermLength ? term : [...term].slice(0, maxTermLength).join('');

/** "l'homme" is "homme", "Blair's" is "blair", "o'neill" stays one word. */
function withoutElision(word: string): string {
  const parts = word.split(apostrophes);
  const [first, second] = parts;
  if (first === undefined || second === undefined) return word;
  if (parts.at(-1) === 's') parts.pop();
  return parts.length > 1 && elided.has(first) ? parts.slice(1).join('') : parts.join('');
}

/** Every character begins exactly one term: a search for a run of any length finds it inside a longer one. */
function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, at) => character + (characters[at + 1] ?? ''));
}

/** Analyses whole texts; remembers the commonest words, as text is Zipfian and stemming is not free. */
export class TermWriter {
  private readonly known: Record<Analyser, Map<string, string>> = { english: new Map(), plain: new Map() };
  private readonly capacity: number;

  constructor(capacity = 50_000) {
    this.capacity = capacity;
  }

  /** The terms of a text, separated by spaces. */
  write(text: string, analyser: Analyser): string {
    const terms: string[] = [];
    for (const { text: word } of wordsOf(text)) {
      const written = this.writeWord(word, analyser);
      if (written !== '') terms.push(written);
    }
    return terms.join(' ');
  }

  private writeWord(word: string, analyser: Analyser): string {
    const known = this.known[analyser];
    const before = known.get(word);
    if (before !== undefined) return before;
    const written = termsOfWord(word, analyser).join(' ');
    if (known.size >= this.capacity) known.clear();
    if (word.length <= maxTermLength) known.set(word, written);
    return written;
  }
}

/** A term as it stands in the title field. */
export const titleTerm = (term: string): string => titleMark + term;

const endings = ['', 's', 'es', 'ed', 'ng', 'ing', 'on', 'ion', 'ions', 'al', 'e', 'y', 'ies', 'ly', 'ty'];

/** The English terms of words that begin with `prefix` although their stem is shorter: "runni" is on its way to "running". */
export function stemsWithin(prefix: string): string[] {
  if (!asciiWord.test(prefix)) return [];
  const stems = endings.map((ending) => stem(prefix + ending)).filter((found) => !found.startsWith(prefix));
  return [...new Set(stems)].map((found) => found + stemMark);
}
