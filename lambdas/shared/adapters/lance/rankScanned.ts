import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import type { Analyser } from '../../search/termsOf.ts';

const k1 = 1.2;
const b = 0.75;

/**
 * BM25 of articles that were read instead of looked up, as Lance reckons it (k1 1.2, b 0.75): every different term that a
 * prefix stands for counts by its own rarity. `articles` is how many there are besides.
 */
export function rankScanned(texts: readonly string[], root: QueryNode, analyser: Analyser, articles: number): number[] {
  const isWanted = wantedTerms(root, analyser);
  const counted = texts.map((text) => countTerms(text, isWanted));
  const holders = new Map<string, number>();
  for (const { counts } of counted) for (const term of counts.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const meanLength = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  return counted.map(({ counts, length }) => {
    let score = 0;
    for (const [term, count] of counts) {
      const held = holders.get(term) ?? 0;
      const rarity = Math.log(1 + (Math.max(articles, held) - held + 0.5) / (held + 0.5));
      score += (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / meanLength));
    }
    return score;
  });
}

function countTerms(
  text: string,
  isWanted: (term: string) => boolean,
): { counts: Map<string, number>; length: number } {
  const terms = text.split(' ').filter((term) => term !== '');
  const counts = new Map<string, number>();
  for (const term of terms) if (isWanted(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: terms.length };
}

/** Which terms make an article rank higher: those wanted, not those excluded. */
function wantedTerms(root: QueryNode, analyser: Analyser): (term: string) => boolean {
  const terms = new Set<string>();
  const prefixes: string[] = [];
  const collect = (node: QueryNode): void => {
    if (node.kind === 'not') return;
    if (node.kind !== 'leaf') {
      for (const child of node.nodes) collect(child);
      return;
    }
    for (const part of leafTerms(node, analyser)) {
      if (part.kind === 'prefix') {
        prefixes.push(part.mark(part.prefix));
        for (const stem of part.stems) terms.add(stem);
      } else for (const term of part.kind === 'phrase' ? part.terms : [part.term]) terms.add(term);
    }
  };
  collect(root);
  return (term) => terms.has(term) || prefixes.some((prefix) => term.startsWith(prefix));
}
