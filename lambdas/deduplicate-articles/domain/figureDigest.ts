import { areOtherFigures, MIN_FIGURES } from './isCopy.ts';
import { FIGURES, type Sketch } from './sketch.ts';
import { lettersOf, valuesOf } from './sketchLetters.ts';

/** Letters of a digest: how many figures, and in the others a bit for each of 42 classes of figures. */
const LETTERS = 8;
const LETTER_BITS = 6;
const CLASSES = (LETTERS - 1) * LETTER_BITS;

/**
 * Eight letters that tell of a text's figures which it can't have (a Bloom filter of one hash, Bloom 1970), or none where it
 * has too few to say anything or more than its sketch keeps. They stand beside its name in a band, so that a crowd of
 * notes from one template is passed over without being read.
 */
export function figureDigestOf({ figures }: Sketch): string {
  if (figures.length < MIN_FIGURES || figures.length >= FIGURES) return '';
  const values = new Uint8Array(LETTERS);
  values[0] = figures.length;
  for (const figure of figures) {
    const { letter, bit } = placeOf(figure);
    values[letter] = (values[letter] ?? 0) | bit;
  }
  return lettersOf(values);
}

/**
 * Whether a text's figures are surely others than those of a digest: only then are the two no copies of each other, whatever
 * else they share (see isCopy). False where it can't be told.
 */
export function hasOtherFigures({ figures, shingles }: Sketch, digest: string): boolean {
  if (digest === '' || figures.length >= FIGURES) return false;
  const values = valuesOf(digest);
  const shared = figures.reduce((sum, figure) => {
    const { letter, bit } = placeOf(figure);
    return sum + (((values[letter] ?? 0) & bit) === 0 ? 0 : 1);
  }, 0);
  return areOtherFigures({ shared, of: Math.min(figures.length, values[0] ?? 0) }, shingles);
}

const placeOf = (figure: number): { letter: number; bit: number } => {
  const at = figure % CLASSES;
  return { letter: 1 + Math.floor(at / LETTER_BITS), bit: 1 << (at % LETTER_BITS) };
};
