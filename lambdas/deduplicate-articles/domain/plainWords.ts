import { CAPITAL_BIT, CAPITAL_ENTRY, DIGIT_ENTRY, entries, plainFolds, SYLLABIC_ENTRY } from './charFolds.ts';
import { BASE, endWord, lettersBetween, MOST_AT_ONCE, noteTraits, PADDING, powers, tokens, word } from './tokenList.ts';

const { imul } = Math;

/** Of the stretch being read: where each separator stands, and the hash of all that is before it; in the end that of it all. */
const stretch = {
  stops: new Int32Array(MOST_AT_ONCE + PADDING),
  prefixes: new Int32Array(MOST_AT_ONCE + PADDING),
  separators: 0,
};

/**
 * Reads plain letters and separators from `start` up to what has to be looked at, or some thousand units further; answers
 * where that is. A word's end comes as a surprise to the processor and costs it more than all its letters. So there is no
 * branch for it: one polynomial runs over the whole stretch, its value is written down at every unit and kept at the separators alone.
 *
 * The buffers come as arguments of a function that is called once: V8 takes those for constants and builds their
 * addresses into the loop, in a bundle too, where what a module declares may change. That doubles the speed.
 */
const scanOf =
  (units: Uint16Array, folds: Int32Array, stops: Int32Array, prefixes: Int32Array) =>
  (start: number): number => {
    const most = start + MOST_AT_ONCE;
    let { hash } = word;
    let count = 0;
    let at = start;
    for (; at < most; at += 4) {
      const a = folds[units[at] ?? 0] ?? 0;
      const b = folds[units[at + 1] ?? 0] ?? 0;
      const c = folds[units[at + 2] ?? 0] ?? 0;
      const d = folds[units[at + 3] ?? 0] ?? 0;
      if ((a | b | c | d) < 0) break;
      stops[count] = at;
      prefixes[count] = hash;
      count = (count + ((a - 1) >>> 31)) | 0;
      hash = (imul(hash, BASE) + a) | 0;
      stops[count] = at + 1;
      prefixes[count] = hash;
      count = (count + ((b - 1) >>> 31)) | 0;
      hash = (imul(hash, BASE) + b) | 0;
      stops[count] = at + 2;
      prefixes[count] = hash;
      count = (count + ((c - 1) >>> 31)) | 0;
      hash = (imul(hash, BASE) + c) | 0;
      stops[count] = at + 3;
      prefixes[count] = hash;
      count = (count + ((d - 1) >>> 31)) | 0;
      hash = (imul(hash, BASE) + d) | 0;
    }
    for (; ; at++) {
      stops[count] = at;
      prefixes[count] = hash;
      const fold = folds[units[at] ?? 0] ?? 0;
      if (fold < 0 || at >= most) break;
      count = (count + ((fold - 1) >>> 31)) | 0;
      hash = (imul(hash, BASE) + fold) | 0;
    }
    stretch.separators = count;
    return at;
  };
export const scan = scanOf(tokens.units, plainFolds, stretch.stops, stretch.prefixes);

/** Makes tokens of the words between the separators of a stretch: each has the difference of two prefixes. */
const takeWordsOf =
  (
    { units, hashes, letters, starts, capitals }: typeof tokens,
    { stops, prefixes }: typeof stretch,
    known: Int32Array,
    factors: Int32Array,
  ) =>
  (): void => {
    const most = stretch.separators;
    let { count, capitalCount } = tokens;
    let before = stops[0] ?? 0;
    let prefix = prefixes[0] ?? 0;
    for (let n = 1; n < most; n++) {
      const stop = stops[n] ?? 0;
      const gap = stop - before;
      const hash = prefixes[n] ?? 0;
      hashes[count] = (hash - imul(prefix, factors[gap] ?? 0)) | 0;
      const first = known[units[before + 1] ?? 0] ?? 0;
      letters[count] = gap - 1;
      capitals[capitalCount] = count;
      capitalCount = (capitalCount + ((first & CAPITAL_ENTRY) >>> CAPITAL_BIT)) | 0;
      starts[count] = before + 1;
      count = (count + ((1 - gap) >>> 31)) | 0;
      if ((first & (DIGIT_ENTRY | SYLLABIC_ENTRY)) !== 0) {
        tokens.count = count;
        noteTraits(before + 1, stop);
        count = tokens.count;
      }
      before = stop;
      prefix = hash;
    }
    tokens.count = count;
    tokens.capitalCount = capitalCount;
  };
export const takeWords = takeWordsOf(tokens, stretch, entries, powers);

/** Adds what is plain from `start` to `stop` to the word being read, whose hash is known. */
const goOn = (start: number, stop: number, hash: number): void => {
  if (word.letters === 0) word.start = start;
  word.hash = hash;
  word.letters += lettersBetween(start, stop);
};

/** Reads plain words from `start` up to what has to be looked at, or some thousand units further; answers where that is. */
export const readPlainWords = (start: number): number => {
  const { stops, prefixes } = stretch;
  const end = scan(start);
  const stop = stops[0] ?? 0;
  goOn(start, stop, prefixes[0] ?? 0);
  const { separators } = stretch;
  if (separators === 0) return end;
  endWord(stop);
  takeWords();
  const last = stops[separators - 1] ?? 0;
  const before = imul(prefixes[separators - 1] ?? 0, powers[end - last] ?? 0);
  goOn(last + 1, end, ((prefixes[separators] ?? 0) - before) | 0);
  return end;
};
