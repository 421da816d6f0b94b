import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { frontCode } from '../../lambdas/clean-articles/domain/language/frontCode.ts';
import { neighbourMarks, type WordShares } from './neighbourWords.ts';
import { serbianToLatin } from './serbianToLatin.ts';

/** Grams kept of each length from 1 to 4, most frequent first; more than this adds size and hardly accuracy. */
const kept = [60, 400, 1500, 1500] as const;
const files = ['unigrams', 'bigrams', 'trigrams', 'quadrigrams'] as const;
/** Whole words kept of each language: as many as keep the file under a megabyte; each thousand adds 150 KB and about 0.001 of accuracy. */
const keptWords = 3900;
/** Log probabilities are stored in sixteen steps between these two. */
const [lowest, highest, steps] = [-15, -1, 16] as const;
/** Languages whose script says it all need no statistics. */
const toldByScript = new Set('el he hy ka gu pa ta te th bn ko ja zh'.split(' '));
const ngramFile = z.object({ language: z.string(), ngrams: z.record(z.string(), z.string()) });
const word = /^[\p{L}\p{M}]+$/u;

interface Sources {
  /** `lingua/language-models` of the unpacked wheel lingua-language-detector 1.4.1. */
  grams: string;
  /** `langidentify/models/lite` of the unpacked wheel langidentify 1.0.2. */
  words: string;
}

/**
 * Makes languages.model.json from the n-gram statistics of Lingua (Peter M. Stahl, Apache License 2.0; trained on the Leipzig
 * Corpora) and the words of LangIdentify (Jeremy Lilley, Apache License 2.0; counted in Wikipedia):
 * `npx tsx bench/training/trainLanguages.ts --grams DIR --words DIR`. Serbian in Latin letters is Serbian, transliterated.
 */
function train(sources: Sources): void {
  const languages = readdirSync(sources.grams)
    .filter((name) => /^[a-z]{2}$/.test(name) && !toldByScript.has(name))
    .sort();
  const lists = languages.map((language) => [...gramLists(sources, language), wordList(sources, language)]);
  const serbian = lists[languages.indexOf('sr')] ?? [];
  const lines = [...lists, serbian.map((list) => list.map(serbianToLatin))].map((of) => of.map(frontCode).join('\n'));
  const marks = neighbourMarks((language) => wordShares(sources, language));
  lines.push(...marks.map(({ words }) => frontCode(words)));
  const model = {
    source: 'Lingua 1.4.1 and LangIdentify 1.0.2, Apache License 2.0',
    languages: [...languages, 'sr-Latn'],
    lowest,
    highest,
    steps,
    lengths: kept.length,
    marks: marks.map(({ weights }) => weights),
    data: brotliCompressSync(lines.join('\n')).toString('base64'),
  };
  writeFileSync('lambdas/clean-articles/domain/language/languages.model.json', `${JSON.stringify(model)}\n`);
}

/** One list for each gram length and step, likeliest step first. */
function gramLists({ grams: models }: Sources, language: string): string[][] {
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

function bySteps(grams: readonly (readonly [string, number])[]): string[][] {
  const lists = Array.from({ length: steps }, (): string[] => []);
  for (const [gram, logProbability] of grams) {
    const share = (logProbability - lowest) / (highest - lowest);
    lists[Math.max(0, Math.min(steps - 1, Math.floor(share * steps)))]?.push(gram);
  }
  return lists;
}

/** The commonest words. */
const wordList = (sources: Sources, language: string): string[] =>
  [...wordShares(sources, language).keys()].slice(0, keptWords);

/** All listed words, commonest first; the first line of a file is a comment, each other one a word and its log probability. */
function wordShares({ words }: Sources, language: string): WordShares {
  if (language === 'sr-Latn') return inLatin(wordShares({ grams: '', words }, 'sr'));
  const file = `${words}/topwords-${language === 'nb' ? 'no' : language}.txt.gz`;
  if (!existsSync(file)) return new Map();
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').slice(1);
  const pairs = lines.map((line) => line.split(' ')).map(([each = '', share]) => [each, Number(share)] as const);
  return new Map(pairs.filter(([each]) => word.test(each)));
}

/** Of words spelled in both alphabets, the commoner spelling counts. */
function inLatin(shares: WordShares): WordShares {
  const latin = new Map<string, number>();
  for (const [each, share] of shares) {
    const spelled = serbianToLatin(each);
    if (!latin.has(spelled)) latin.set(spelled, share);
  }
  return latin;
}

const { values } = parseArgs({ options: { grams: { type: 'string' }, words: { type: 'string' } } });
if (!values.grams || !values.words) throw new Error('usage: trainLanguages.ts --grams DIR --words DIR');
train({ grams: values.grams, words: values.words });
