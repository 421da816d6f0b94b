import type { Sketch } from './sketch.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128).map((_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));
const NO_KEY = 0x7fffffff;

const writeBins = (bins: Uint8Array): string => {
  let text = '';
  for (const value of bins) text += ALPHABET[value];
  return text;
};

const readBins = (letters: string): Uint8Array => {
  const bins = new Uint8Array(letters.length);
  for (let bin = 0; bin < bins.length; bin++) bins[bin] = VALUES[letters.charCodeAt(bin)] ?? 0;
  return bins;
};

/** A sketch as the state table holds it: shingles, bins (a base64url letter each), figures and keys, parted by dots. */
export function writeSketch(sketch: Sketch): string {
  const figures = Buffer.from(Uint16Array.from(sketch.figures).buffer).toString('base64url');
  const keys = Buffer.from(Uint32Array.from(sketch.keys, (key) => key ?? NO_KEY).buffer).toString('base64url');
  return [sketch.shingles, writeBins(sketch.bins), writeBins(sketch.words), figures, keys].join('.');
}

const numbersOf = (text: string, bytes: 2 | 4): number[] => {
  const buffer = Buffer.from(text, 'base64url');
  return Array.from({ length: Math.floor(buffer.length / bytes) }, (_, at) => buffer.readUIntLE(at * bytes, bytes));
};

/** The inverse of writeSketch. */
export function readSketch(text: string): Sketch {
  const [shingles = '0', bins = '', words = '', figures = '', keys = ''] = text.split('.');
  return {
    shingles: Number(shingles),
    bins: readBins(bins),
    words: readBins(words),
    figures: numbersOf(figures, 2),
    keys: numbersOf(keys, 4).map((key) => (key === NO_KEY ? undefined : key)),
  };
}
