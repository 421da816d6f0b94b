import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RankingSet {
  documents: { id: string; title: string; text: string }[];
  /** Query text by its place in the file, from 1, which is how the judgements count them. */
  queries: { id: string; text: string }[];
  /** Relevance by query, then document; what is not there is not relevant. */
  judgements: Map<string, Map<string, number>>;
}

const tag = (xml: string, name: string): string =>
  new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(xml)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
const blocks = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>[\\s\\S]*?</${name}>`, 'g'))].map((match) => match[0]);

/** Cranfield in TREC form: 1,400 abstracts, 225 questions, judgements. The abstracts repeat their title; it is taken off. */
export function readCranfield(data: string): RankingSet {
  const read = (file: string): string => readFileSync(join(data, 'cranfield', file), 'utf8');
  const documents = blocks(read('cran.all.1400.xml'), 'doc').map((xml) => {
    const title = tag(xml, 'title');
    const text = tag(xml, 'text');
    return { id: tag(xml, 'docno'), title, text: text.startsWith(title) ? text.slice(title.length).trim() : text };
  });
  const queries = blocks(read('cran.qry.xml'), 'top').map((xml, at) => ({
    id: String(at + 1),
    text: tag(xml, 'title'),
  }));
  const judgements: RankingSet['judgements'] = new Map();
  for (const line of read('cranqrel.trec.txt').split('\n')) {
    const [query, , document, relevance] = line.trim().split(/\s+/);
    if (!query || !document) continue;
    const judged = judgements.get(query) ?? new Map<string, number>();
    judged.set(document, Math.max(0, Number(relevance)));
    judgements.set(query, judged);
  }
  return { documents, queries, judgements };
}

/** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002), 0 to 1. */
export function ndcgAt10(ranked: readonly string[], relevance: ReadonlyMap<string, number>): number {
  const gain = (relevances: readonly number[]): number =>
    relevances.slice(0, 10).reduce((sum, value, at) => sum + value / Math.log2(at + 2), 0);
  const ideal = gain([...relevance.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => relevance.get(id) ?? 0)) / ideal;
}
