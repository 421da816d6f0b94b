import { hashOf } from '../entities/hashing.ts';

/** Hash under which a place's name is found: case, accents, stops, apostrophes and a leading article do not matter. */
export function placeKey(name: string): number {
  const folded = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’‘ʼ`,]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '')
    .trim();
  return hashOf(folded);
}
