import { foldText } from '../../../../shared/search/foldText.ts';

/** Shorter addresses name a topic, not a headline. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 60;
/** Share of words that an address and the headline it was made of have in common: one may leave out a word of twenty. */
const REPEATS = 0.95;
/** Numbers of articles, with what names them. */
const articleNumber = /^\p{L}{0,8}\d{5,}$/u;

/** The words of the wordiest part of an address's path, as publishing systems make them of a headline; none where it has few. */
export function addressWords(url: string | undefined): string[] {
  if (!url || !URL.canParse(url)) return [];
  const parts = decoded(new URL(url).pathname).split('/');
  const wordy = parts
    .map((part) => wordsOf(part.replace(/\.\w{2,5}$/, '')).filter((word) => !articleNumber.test(word)))
    .reduce((most, words) => (words.length > most.length ? words : most), []);
  return wordy.length < FEWEST_WORDS ? [] : wordy;
}

/** Whether an address was made of this very headline: the same words in the same order. */
export function isRepeated(headline: string, address: readonly string[]): boolean {
  const words = wordsOf(headline);
  const shared = address.length === 0 ? 0 : longestShared(words, address);
  return shared > 0 && 2 * shared >= REPEATS * (words.length + address.length);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Without accents, umlauts alike however they are written out. */
const wordsOf = (text: string): string[] =>
  foldText(text)
    .replace(/['’]/g, '')
    .replace(/([aou])e|(a)a/g, '$1$2')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS);

/** Length of the longest common subsequence. */
function longestShared(a: readonly string[], b: readonly string[]): number {
  let row = new Uint8Array(b.length + 1);
  for (const word of a) {
    const next = new Uint8Array(b.length + 1);
    for (const [at, other] of b.entries())
      next[at + 1] = word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}
