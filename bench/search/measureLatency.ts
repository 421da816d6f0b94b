import type { LanceSearchIndex } from '../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import type { NewsModel } from './newsModel.ts';

/** What readers ask, in equal parts: each kind by name, and how to make one. */
function queryLog(model: NewsModel): Record<string, () => object> {
  const frequent = () => model.frequentWord();
  return {
    'frequent word': () => ({ query: frequent() }),
    'rare word': () => ({ query: model.rareWord() }),
    'two words': () => ({ query: model.run(2) }),
    'three words of any texts': () => ({ query: `${frequent()} ${frequent()} ${frequent()}` }),
    'question of ten words': () => ({ query: model.run(10) }),
    phrase: () => ({ query: `"${model.run(2)}"` }),
    'phrase and word': () => ({ query: `"${model.run(2)}" ${frequent()}` }),
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
 * Asks `queries` of each kind, one behind the other, with facet counts or without, and prints how long each kind took and how much
 * processor time, in ms: on a machine with other work only the latter says what a question costs.
 */
export async function measureLatency(index: LanceSearchIndex, model: NewsModel, queries: number): Promise<void> {
  for (const facets of [false, true]) {
    const all: Asked[] = [];
    print(facets ? 'with facets' : 'without facets', '');
    for (const [name, make] of Object.entries(queryLog(model))) {
      const asked: Asked[] = [];
      let hits = 0;
      for (let at = 0; at < queries; at++) {
        const request = searchRequest.parse({ ...make(), facets });
        const began = { at: performance.now(), cpu: process.cpuUsage() };
        hits += (await index.search(request)).hits.length;
        const { user, system } = process.cpuUsage(began.cpu);
        asked.push({ ms: performance.now() - began.at, cpuMs: (user + system) / 1000 });
      }
      all.push(...asked);
      print(`  ${name}`, `${summary(asked)} (${(hits / queries).toFixed(1)} hits)`);
    }
    print('  all', summary(all));
  }
}

interface Asked {
  ms: number;
  cpuMs: number;
}

function summary(asked: readonly Asked[]): string {
  const [ms, cpuMs] = [asked.map((each) => each.ms), asked.map((each) => each.cpuMs)];
  return `p50 ${quantile(ms, 0.5)} ms, p95 ${quantile(ms, 0.95)} ms; processor ${quantile(cpuMs, 0.5)} and ${quantile(cpuMs, 0.95)} ms`;
}
const quantile = (times: readonly number[], q: number): string =>
  (times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0).toFixed(0);
const print = (name: string, value: string): void => void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
