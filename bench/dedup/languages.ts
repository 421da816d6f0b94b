import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { articleIdOf } from '../../lambdas/shared/ids.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import { verdictsOn } from './measureCopies.ts';

/** One language's sentences, from which articles are put together. */
interface Language {
  code: string;
  sentences: string[];
  /** What stands between words; nothing where a script has no spaces. */
  glue: string;
}

const SENTENCES = 10;
const UNSPACED = /^(zh|ja|th|lo|km|my|yue|wuu)/;

const languagesIn = (folder: string): Language[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      code: name.slice(0, -'.txt'.length),
      sentences: readFileSync(join(folder, name), 'utf8').trim().split('\n'),
      glue: UNSPACED.test(name) ? '' : ' ',
    }));

type Way = (own: readonly string[], strangers: readonly string[], glue: string, random: SeededRandom) => string;

const wordsOf = (text: string, glue: string): string[] => (glue === '' ? [...text] : text.split(glue));
const edited =
  (share: number): Way =>
  (own, strangers, glue, random) => {
    const foreign = wordsOf(strangers.join(glue), glue);
    return wordsOf(own.join(' '), glue)
      .map((word) => (random.chance(share) ? (foreign[random.below(foreign.length)] ?? word) : word))
      .join(glue);
  };

const ways: Record<string, Way> = {
  '5% edited': edited(0.05),
  '10% edited': edited(0.1),
  'upper case': (own) => own.join(' ').toUpperCase(),
  mojibake: (own) => Buffer.from(own.join(' '), 'utf8').toString('latin1'),
  'decomposed, no-break spaces': (own) => own.join(' ').normalize('NFD').replaceAll(' ', '\u00a0'),
  'cut to a third': (own) => own.slice(0, 4).join(' '),
  'new lead, three sentences cut': (own, strangers) => [strangers[0], ...own.slice(1, -3)].join(' '),
};

/** Recall of copies in many languages: ten articles of ten sentences each. A line per way, with the languages that are found least. */
export async function* recallByLanguage(data: string, seed: number): AsyncIterable<string> {
  const languages = languagesIn(join(data, 'langid'));
  const articles = languages.flatMap(({ code, sentences, glue }) =>
    Array.from({ length: Math.floor(sentences.length / SENTENCES) }, (_, at) => ({
      id: `${code}/${at}`,
      code,
      glue,
      own: sentences.slice(at * SENTENCES, (at + 1) * SENTENCES),
      strangers: sentences.slice(((at + 1) * SENTENCES) % sentences.length),
    })),
  );
  const originals = new MemoryStateStore();
  const docs = articles.map(({ id, own }) => ({ id, title: '', text: own.join(' ') }));
  const merged = [...(await verdictsOn(docs, undefined, originals)).values()].filter(({ duplicateOf }) => duplicateOf);
  yield `${articles.length} articles in ${languages.length} languages; ${merged.length} of them merged`;
  for (const [name, way] of Object.entries(ways)) {
    const random = new SeededRandom(seed);
    const copies = articles.map(({ id, own, strangers, glue }) => ({
      id: `copy/${id}`,
      title: '',
      text: way(own, strangers, glue, random),
    }));
    const verdicts = await verdictsOn(copies, undefined, originals.fork());
    const lost = articles.filter(({ id }) => verdicts.get(`copy/${id}`)?.duplicateOf !== articleIdOf(id));
    const count = (code: string): number => lost.filter((article) => article.code === code).length;
    const worst = [...new Set(lost.map(({ code }) => code))].sort((a, b) => count(b) - count(a)).slice(0, 5);
    yield `  ${name.padEnd(30)} recall ${(1 - lost.length / articles.length).toFixed(4)}; lost ${worst.map((code) => `${code} ${count(code)}`).join(', ') || 'none'}`;
  }
}
