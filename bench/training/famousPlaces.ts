import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countryOf } from '../../lambdas/index-articles/domain/places/linkPlaces.ts';
import { US_STATE_CODES } from '../../lambdas/index-articles/domain/places/usStates.ts';

const PLACE = 15;

/**
 * The country that the best known bearer of a place name is in, as an ISO code, by the name in lower case: that of the
 * particular place to which WordNet gives the name first (lexical id 0, wndb(5)), where its gloss names a country or a
 * US state.
 */
export function famousPlaces(folder: string): Map<string, string> {
  const famous = new Map<string, string>();
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line) || !line.includes(' @i ') || Number(line.slice(9, 11)) !== PLACE) continue;
    const country = countryIn(line.slice(line.indexOf(' | ') + 3));
    if (country) for (const name of firstNames(line.split(' '))) famous.set(name, country);
  }
  return famous;
}

/** The lemmas of a synset that bear the lexical id 0. */
function firstNames(fields: readonly string[]): string[] {
  const count = Number.parseInt(fields[3] ?? '0', 16);
  return Array.from({ length: count }, (_, i) => fields.slice(4 + i * 2, 6 + i * 2)).flatMap(([lemma = '', id]) =>
    id === '0' ? [lemma.replaceAll('_', ' ').toLowerCase()] : [],
  );
}

/** The first country, people or US state that a gloss names. */
function countryIn(gloss: string): string | undefined {
  const words = gloss.match(/[\p{L}.'-]+/gu) ?? [];
  for (let i = 0; i < words.length; i++)
    for (let length = Math.min(3, words.length - i); length > 0; length--) {
      const name = words.slice(i, i + length).join(' ');
      if (!/^\p{Lu}/u.test(name)) continue;
      const country = countryOf(name);
      // Georgia is a state too: the gloss of a town there says nothing sure.
      if (country && country !== 'GE') return country;
      if (US_STATE_CODES.has(name.toLowerCase())) return 'US';
    }
  return undefined;
}
