import type { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import type { NewsModel } from './newsModel.ts';

/** What readers ask, in equal parts: each kind by name, and how to make one. */
function queryLog(model: NewsModel): Record<string, () => object> {
  const frequent = () => model.frequentWord();
  // Quotation marks and brackets of the texts would make phrases of words that were not meant as one.
  const words = (count: number) => model.run(count).replace(/["()|]/g, '');
  return {
    'frequent word': () => ({ query: frequent() }),
    'rare word': () => ({ query: model.rareWord() }),
    'two words': () => ({ query: words(2) }),
    'three words of any texts': () => ({ query: `${frequent()} ${frequent()} ${frequent()}` }),
    'question of ten words': () => ({ query: words(10) }),
    phrase: () => ({ query: `"${words(2)}"` }),
    'phrase and word': () => ({ query: `"${words(2)}" ${frequent()}` }),
    'word and exclusion': () => ({ query: `${frequent()} -${frequent()}` }),
    'word OR word': () => ({ query: `${frequent()} OR ${model.rareWord()}` }),
    '(word OR word) word': () => ({ query: `(${frequent()} OR ${frequent()}) ${frequent()}` }),
    prefix: () => ({ query: `${model.rareWord().slice(0, 5)}*` }),
    'prefix and word': () => ({ query: `${model.rareWord().slice(0, 5)}* ${frequent()}` }),
    'word, topic and days': () => ({ query: frequent(), topic: 'sport', from: '2025-03-01', to: '2025-06-30' }),
    'word, person': () => ({ query: frequent(), person: 'Person 7' }),
    'word, newest first': () => ({ query: frequent(), sort: 'newest' }),
    'newest of a source': () => ({ source: 'Source 7' }),
    'newest of all': () => ({}),
  };
}

/**
 * Asks `queries` of each kind, the kinds by turns, as an HTTP request would ask them (ten hits); then the same with facets.
 * Prints how long each kind took and how much processor time, in ms: on a machine with other work only the latter says
 * what a question costs.
 */
export async function measureLatency(index: LanceSearchIndex, model: NewsModel, queries: number): Promise<void> {
  const log = queryLog(model);
  // What `serve` asks itself when it starts, so that no reader has to wait for it.
  print('the first question of a reader', summary([await ask(index, { query: model.frequentWord() })]));
  print('the first prefix of a reader', summary([await ask(index, { query: `${model.rareWord().slice(0, 5)}*` })]));
  for (const facets of [false, true]) {
    const asked = new Map<string, Asked[]>(Object.keys(log).map((name) => [name, []]));
    for (let turn = 0; turn < queries; turn++)
      for (const [name, make] of Object.entries(log)) asked.get(name)?.push(await ask(index, { ...make(), facets }));
    print(facets ? 'with facets' : 'without facets', '');
    for (const [name, each] of asked) print(`  ${name}`, summary(each));
    print('  all kinds', summary([...asked.values()].flat()));
  }
}

interface Asked {
  ms: number;
  cpuMs: number;
  hits: number;
}

async function ask(index: LanceSearchIndex, request: object): Promise<Asked> {
  const began = { at: performance.now(), cpu: process.cpuUsage() };
  const { hits } = await index.search(searchRequest.parse(request));
  const { user, system } = process.cpuUsage(began.cpu);
  return { ms: performance.now() - began.at, cpuMs: (user + system) / 1000, hits: hits.length };
}

function summary(asked: readonly Asked[]): string {
  const spread = (of: (each: Asked) => number): string => {
    const sorted = asked.map(of).sort((a, b) => a - b);
    const at = (q: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0).toFixed(0);
    return `p50 ${at(0.5)} p95 ${at(0.95)} max ${at(1)} ms`;
  };
  const hits = asked.reduce((sum, each) => sum + each.hits, 0) / asked.length;
  return `${spread((each) => each.ms)}; processor ${spread((each) => each.cpuMs)} (${hits.toFixed(1)} hits)`;
}

const print = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
