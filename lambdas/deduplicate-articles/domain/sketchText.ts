import { BINS, type Sketch } from './sketch.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128).map((_, code) => Math.max(0, ALPHABET.indexOf(String.fromCharCode(code))));
const NO_KEY = 0x7fffffff;

/** A sketch as the state table holds it: shingles, bins (a base64url letter each), figures and keys, parted by dots. */
export function writeSketch(sketch: Sketch): string {
  const bins = Array.from(sketch.bins, (value) => ALPHABET[value]).join('');
  const figures = Buffer.from(Uint16Array.from(sketch.figures).buffer).toString('base64url');
  const keys = Buffer.from(Uint32Array.from(sketch.keys, (key) => key ?? NO_KEY).buffer).toString('base64url');
  return [sketch.shingles, bins, figures, keys].join('.');
}

const numbersOf = (text: string, bytes: 2 | 4): number[] => {
  const buffer = Buffer.from(text, 'base64url');
  return Array.from({ length: Math.floor(buffer.length / bytes) }, (_, at) => buffer.readUIntLE(at * bytes, bytes));
};

/** The inverse of writeSketch. */
export function readSketch(text: string): Sketch {
  const [shingles = '0', letters = '', figures = '', keys = ''] = text.split('.');
  const bins = new Uint8Array(BINS);
  for (let bin = 0; bin < BINS; bin++) bins[bin] = VALUES[letters.charCodeAt(bin)] ?? 0;
  return {
    shingles: Number(shingles),
    bins,
    figures: numbersOf(figures, 2),
    keys: numbersOf(keys, 4).map((key) => (key === NO_KEY ? undefined : key)),
  };
}
