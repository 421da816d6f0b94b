import { BINS, type Sketch } from './sketch.ts';

const LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const VALUES = new Uint8Array(128).map((_, code) => Math.max(0, LETTERS.indexOf(code)));
const NO_KEY = 0x7fffffff;
/** Raised whenever words are hashed or sampled otherwise: sketches of two versions can't be compared. */
const VERSION = '2';

const written = Buffer.alloc(BINS);
const writeBins = (bins: Uint8Array): string => {
  for (let bin = 0; bin < bins.length; bin++) written[bin] = LETTERS[bins[bin] ?? 0] ?? 0;
  return written.toString('latin1', 0, bins.length);
};

const readBins = (letters: string): Uint8Array => {
  const bins = new Uint8Array(letters.length);
  for (let bin = 0; bin < bins.length; bin++) bins[bin] = VALUES[letters.charCodeAt(bin)] ?? 0;
  return bins;
};

const base64Of = (numbers: Uint16Array | Uint32Array): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64url');
const numbersIn = <Numbers>(text: string, numbers: new (bytes: ArrayBuffer) => Numbers): Numbers => {
  const bytes = new Uint8Array(Buffer.byteLength(text, 'base64url'));
  bytes.set(Buffer.from(text, 'base64url'));
  return new numbers(bytes.buffer);
};

/** A sketch as the state table holds it: version, shingles, bins (a base64url letter each), figures, names and keys, parted by dots. */
export function writeSketch({ shingles, bins, words, figures, names, keys }: Sketch): string {
  const numbers = Uint32Array.from(keys, (key) => key ?? NO_KEY);
  return `${VERSION}.${shingles}.${writeBins(bins)}.${writeBins(words)}.${base64Of(figures)}.${base64Of(names)}.${base64Of(numbers)}`;
}

/** The inverse of writeSketch; a sketch of another version comes out as that of no text, which matches nothing. */
export function readSketch(text: string): Sketch {
  const parts = text.startsWith(`${VERSION}.`) ? text.split('.') : [];
  const [, shingles = '0', bins = '', words = '', figures = '', names = '', keys = ''] = parts;
  return {
    shingles: Number(shingles),
    bins: readBins(bins),
    words: readBins(words),
    figures: numbersIn(figures, Uint16Array),
    names: numbersIn(names, Uint16Array),
    keys: Array.from(numbersIn(keys, Uint32Array), (key) => (key === NO_KEY ? undefined : key)),
  };
}
