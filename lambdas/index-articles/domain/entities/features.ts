import { gatherEvidence, gatherPlaces } from './documentEvidence.ts';
import type { DocumentWords } from './documentWords.ts';
import { SHAPE } from './documentWords.ts';
import { joinHash } from './hashing.ts';
import { WORD } from './lexicon.ts';

export const MAX_FEATURES = 224;
const MAX_SPELLED = 14;
const EDGE = 0x9e3779b1;

/** Writes the feature hashes of one word into `out` and answers how many there are. */
export class FeatureWriter {
  readonly out = new Uint32Array(MAX_FEATURES);
  #count = 0;
  #read: DocumentWords;
  #evidence: ReadonlyMap<number, number>;
  #places: ReadonlyMap<number, readonly number[]>;

  constructor(read: DocumentWords, bounds: readonly { from: number; to: number }[]) {
    this.#read = read;
    this.#evidence = gatherEvidence(read, bounds);
    this.#places = gatherPlaces(read);
  }

  /** Features of word `i` in the sentence from `from` to `to`; their hashes are in `out`. */
  write(i: number, from: number, to: number): number {
    this.#count = 0;
    this.#words(i, from, to);
    this.#classes(i, from, to);
    this.#brown(i, from, to);
    this.#affixes(i);
    this.#lists(i, from, to);
    this.#run(i, from, to);
    this.#trigrams(i);
    this.#document(i);
    return this.#count;
  }

  #add(template: number, value: number): void {
    this.out[this.#count++] = joinHash(Math.imul(template, 0x27d4eb2f), value);
  }

  #words(i: number, from: number, to: number): void {
    const { lower, exact, shape } = this.#read;
    const at = (k: number): number => (k < from ? EDGE : k >= to ? EDGE + 1 : (lower[k] ?? 0));
    const shapeAt = (k: number): number => (k < from || k >= to ? 255 : (shape[k] ?? 0));
    const first = i === from || (i === from + 1 && (shapeAt(from) & SHAPE.mark) !== 0) ? 1 : 0;
    this.#add(1, 0);
    this.#add(2, at(i));
    this.#add(3, exact[i] ?? 0);
    this.#add(4, at(i - 1));
    this.#add(5, at(i + 1));
    this.#add(6, at(i - 2));
    this.#add(7, at(i + 2));
    this.#add(8, joinHash(at(i - 1), at(i)));
    this.#add(9, joinHash(at(i), at(i + 1)));
    this.#add(10, joinHash(at(i - 2), at(i - 1)));
    this.#add(11, joinHash(at(i + 1), at(i + 2)));
    const shapeHere = shapeAt(i);
    this.#add(12, shapeHere * 2 + first);
    this.#add(13, shapeAt(i - 1) * 256 + shapeHere);
    this.#add(14, shapeHere * 256 + shapeAt(i + 1));
    this.#add(15, (shapeAt(i - 1) * 256 + shapeHere) * 256 + shapeAt(i + 1));
    this.#add(16, joinHash(at(i - 1), shapeHere + 1));
    this.#add(17, joinHash(at(i + 1), shapeHere + 1));
  }

  #classes(i: number, from: number, to: number): void {
    const { coarse, fine } = this.#read;
    const c = (k: number): number => (k < from || k >= to ? 256 : (coarse[k] ?? 0));
    const f = (k: number): number => (k < from || k >= to ? 2000 : (fine[k] ?? 0));
    this.#add(20, f(i));
    this.#add(21, f(i - 1));
    this.#add(22, f(i + 1));
    this.#add(23, f(i - 2));
    this.#add(24, f(i + 2));
    this.#add(25, c(i) * 512 + c(i - 1));
    this.#add(26, c(i) * 512 + c(i + 1));
    this.#add(27, c(i - 1) * 512 + c(i + 1));
    this.#add(28, (c(i) * 512 + c(i - 1)) * 512 + c(i + 1));
    this.#add(29, c(i));
    this.#add(30, c(i - 1));
    this.#add(31, c(i + 1));
    this.#add(32, f(i) * 256 + (this.#read.shape[i] ?? 0));
  }

  /** Brown clusters at several depths (Ratinov and Roth 2009), and how often the word is seen with a capital. */
  #brown(i: number, from: number, to: number): void {
    const { brown, capitals, shape } = this.#read;
    for (let k = -2; k <= 2; k++) {
      const at = i + k;
      const cluster = at < from || at >= to ? 0 : (brown[at] ?? 0);
      if (cluster === 0) continue;
      const place = (k + 2) * 0x1000000;
      this.#add(100, place + cluster);
      this.#add(101, place + (cluster & 15));
      if (k < -1 || k > 1) continue;
      this.#add(102, place + (cluster & 63));
      this.#add(103, place + (cluster & 1023));
    }
    const often = capitals[i] ?? 0;
    this.#add(104, often * 256 + (shape[i] ?? 0));
    this.#add(105, (i > from ? 16 : 0) + often);
  }

  #affixes(i: number): void {
    const word = this.#read.words[i] ?? '';
    const length = word.length;
    let prefix = 0;
    let suffix = 0;
    for (let k = 0; k < 4 && k < length; k++) {
      prefix = joinHash(prefix, word.charCodeAt(k) | 32);
      suffix = joinHash(suffix, word.charCodeAt(length - 1 - k) | 32);
      if (k === 0) continue;
      this.#add(40 + k, prefix);
      this.#add(45 + k, suffix);
    }
  }

  /** Every three letters of a name, so that unknown names resemble known ones. */
  #trigrams(i: number): void {
    const word = this.#read.words[i] ?? '';
    const length = Math.min(word.length, MAX_SPELLED);
    for (let k = 1; k + 2 < length; k++)
      this.#add(
        90,
        ((word.charCodeAt(k) | 32) * 4096 + (word.charCodeAt(k + 1) | 32)) * 4096 + (word.charCodeAt(k + 2) | 32),
      );
  }

  #lists(i: number, from: number, to: number): void {
    const { flags, phrase, shape } = this.#read;
    const here = flags[i] ?? 0;
    const shapeHere = shape[i] ?? 0;
    const before = i > from ? (flags[i - 1] ?? 0) : 0x10000;
    const after = i + 1 < to ? (flags[i + 1] ?? 0) : 0x10000;
    this.#add(50, here * 256 + shapeHere);
    this.#add(51, before);
    this.#add(52, after);
    this.#add(53, joinHash(before, here));
    this.#add(54, joinHash(here, after));
    for (let bit = 1; bit <= WORD.facility; bit <<= 1) if (here & bit) this.#add(55, bit);
    const listed = phrase[i] ?? 0;
    if (listed !== 0) {
      this.#add(56, listed);
      this.#add(57, listed * 256 + shapeHere);
      this.#add(58, joinHash(listed, here + 1));
      for (let bit = 4; bit <= 64; bit <<= 1) if (listed & bit) this.#add(95, bit + (listed & 1));
    }
    const listedAfter = i + 1 < to ? (phrase[i + 1] ?? 0) : 0;
    this.#add(59, (listed * 128 + listedAfter) * 128 + (i > from ? (phrase[i - 1] ?? 0) : 0));
  }

  /** The stretch of names a word stands in: its head, its first word, and what stands on either side. */
  #run(i: number, from: number, to: number): void {
    const { runFrom, runTo, lower, fine, coarse, flags, shape } = this.#read;
    const start = runFrom[i] ?? i;
    const end = runTo[i] ?? i;
    if (end <= start) return;
    const place = Math.min(i - start, 3) * 4 + Math.min(end - 1 - i, 3);
    const before = start > from ? (lower[start - 1] ?? 0) : EDGE;
    const after = end < to ? (lower[end] ?? 0) : EDGE + 1;
    const head = end - 1;
    this.#add(60, place);
    this.#add(61, before);
    this.#add(62, after);
    this.#add(63, joinHash(lower[head] ?? 0, Math.min(head - i, 2) + 1));
    this.#add(64, (fine[head] ?? 0) * 16 + Math.min(head - i, 3));
    this.#add(65, (fine[start] ?? 0) * 16 + Math.min(i - start, 3));
    this.#add(66, joinHash((flags[head] ?? 0) + 1, place));
    this.#add(67, joinHash((flags[start] ?? 0) + 1, place));
    this.#add(68, start > from ? (coarse[start - 1] ?? 0) : 256);
    this.#add(69, end < to ? (coarse[end] ?? 0) : 256);
    this.#add(70, joinHash((shape[i] ?? 0) + 1, place));
    let all = 0;
    let whole = 0;
    for (let k = start; k < end; k++) {
      all |= flags[k] ?? 0;
      whole = joinHash(whole, lower[k] ?? 0);
    }
    this.#add(72, joinHash(whole, place + 1));
    this.#add(73, joinHash(before, (flags[head] ?? 0) + 1));
    this.#add(74, joinHash(after, (flags[start] ?? 0) + 1));
    this.#add(71, all & (WORD.orgHead | WORD.placeHead | WORD.title | WORD.firstName | WORD.facility));
  }

  #document(i: number): void {
    const known = this.#evidence.get(this.#read.lower[i] ?? 0) ?? 0;
    const shape = this.#read.shape[i] ?? 0;
    this.#add(80, known * 256 + shape);
    for (let bit = 1; bit <= 512; bit <<= 1) if (known & bit) this.#add(81, bit * 256 + shape);
    this.#elsewhere(i);
  }

  /** What stands around the same word elsewhere in the document (context aggregation, Ratinov and Roth 2009). */
  #elsewhere(i: number): void {
    const { lower, coarse, fine, flags, runFrom, runTo } = this.#read;
    const length = (runTo[i] ?? 0) - (runFrom[i] ?? 0);
    for (const at of this.#places.get(lower[i] ?? 0) ?? []) {
      if (at === i) continue;
      const start = runFrom[at] ?? at;
      const end = runTo[at] ?? at;
      this.#add(82, lower[start - 1] ?? EDGE);
      this.#add(83, lower[end] ?? EDGE);
      this.#add(84, (coarse[start - 1] ?? 256) * 512 + (coarse[end] ?? 256));
      if (end - start <= length) continue;
      this.#add(85, (fine[end - 1] ?? 0) * 16 + Math.min(end - 1 - at, 3));
      this.#add(86, joinHash((flags[end - 1] ?? 0) + 1, Math.min(end - 1 - at, 3) + 1));
      this.#add(87, joinHash((flags[start] ?? 0) + 1, Math.min(at - start, 3) + 1));
    }
  }
}
