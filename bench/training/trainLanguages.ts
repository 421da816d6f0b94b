import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { z } from 'zod';

/** Grams kept of each length from 1 to 4, most frequent first; more than this adds size and hardly accuracy. */
const kept = [60, 400, 1500, 1500] as const;
const files = ['unigrams', 'bigrams', 'trigrams', 'quadrigrams'] as const;
/** Log probabilities are stored in sixteen steps between these two. */
const [lowest, highest, steps] = [-15, -1, 16] as const;
/** Languages whose script says it all need no statistics. */
const toldByScript = new Set('el he hy ka gu pa ta te th bn ko ja zh'.split(' '));
const ngramFile = z.object({ language: z.string(), ngrams: z.record(z.string(), z.string()) });

/**
 * Makes languages.model.json from the n-gram statistics of Lingua (Peter M. Stahl, Apache License 2.0; trained on the Leipzig
 * Corpora): `npx tsx bench/training/trainLanguages.ts --models DIR`, where DIR is `lingua/language-models` of the unpacked wheel
 * lingua-language-detector 1.4.1.
 */
function train(models: string): void {
  const languages = readdirSync(models)
    .filter((name) => /^[a-z]{2}$/.test(name) && !toldByScript.has(name))
    .sort();
  const lines = languages.flatMap((language) => linesOf(models, language));
  const data = brotliCompressSync(lines.join('\n')).toString('base64');
  const model = {
    source: 'Lingua 1.4.1, Apache License 2.0',
    languages,
    lowest,
    highest,
    steps,
    lengths: kept.length,
    data,
  };
  writeFileSync('lambdas/clean-articles/domain/language/languages.model.json', `${JSON.stringify(model)}\n`);
}

/** One line for each gram length and step: the grams of that step, joined by spaces, likeliest step first. */
function linesOf(models: string, language: string): string[] {
  const joint = new Map<string, number>();
  return files.flatMap((file, at) => {
    const packed = readFileSync(`${models}/${language}/${file}.json.br`);
    const { ngrams } = ngramFile.parse(JSON.parse(brotliDecompressSync(packed).toString()));
    const grams: [gram: string, logProbability: number][] = [];
    for (const [fraction, list] of Object.entries(ngrams)) {
      const [part = 0, whole = 1] = fraction.split('/').map(Number);
      for (const gram of list.split(' ')) {
        // Lingua's probabilities are conditional on the gram without its last letter.
        const probability = (part / whole) * (at === 0 ? 1 : (joint.get(gram.slice(0, -1)) ?? 1e-7));
        joint.set(gram, probability);
        grams.push([gram, Math.log(probability)]);
      }
    }
    grams.sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1));
    return bySteps(grams.slice(0, kept[at]));
  });
}

function bySteps(grams: readonly (readonly [string, number])[]): string[] {
  const lists = Array.from({ length: steps }, (): string[] => []);
  for (const [gram, logProbability] of grams) {
    const share = (logProbability - lowest) / (highest - lowest);
    lists[Math.max(0, Math.min(steps - 1, Math.floor(share * steps)))]?.push(gram);
  }
  return lists.map((list) => list.sort().join(' '));
}

const { values } = parseArgs({ options: { models: { type: 'string' } } });
if (!values.models) throw new Error('usage: trainLanguages.ts --models DIR');
train(values.models);
