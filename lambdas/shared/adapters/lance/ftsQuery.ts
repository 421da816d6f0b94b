import { BooleanQuery, type FullTextQuery, MatchQuery, Occur, Operator, PhraseQuery } from '@lancedb/lancedb';
import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analysers } from '../../search/termsOf.ts';

const column = 'terms';

export interface FtsContext {
  analyser: Analyser;
  /** The index terms that begin with each of the query's prefixes. */
  expansions: ReadonlyMap<string, readonly string[]>;
}

/** Lance's query for a parsed one; undefined when no part of it has a term. One match query wherever that says it: Lance prunes those. */
export function ftsQuery(node: QueryNode, context: FtsContext): FullTextQuery | undefined {
  if (node.kind === 'not') return undefined;
  if (node.kind === 'leaf') return grouped([node], Occur.Must, context);
  return grouped(node.nodes, node.kind === 'all' ? Occur.Must : Occur.Should, context);
}

export const matchTerms = (terms: readonly string[], operator: Operator): FullTextQuery =>
  new MatchQuery(terms.join(' '), column, { operator });

function grouped(nodes: readonly QueryNode[], occur: Occur, context: FtsContext): FullTextQuery | undefined {
  const single: string[] = [];
  const clauses: [Occur, FullTextQuery][] = [];
  for (const node of nodes) {
    const term = singleTerm(node, context);
    if (term !== undefined) single.push(term);
    else clauses.push(...clausesOf(node, occur, context));
  }
  if (single.length > 0)
    clauses.unshift([occur, matchTerms(single, occur === Occur.Must ? Operator.And : Operator.Or)]);
  const [first] = clauses;
  if (!first || clauses.every(([kind]) => kind === Occur.MustNot)) return undefined;
  return clauses.length === 1 ? first[1] : new BooleanQuery(clauses);
}

function clausesOf(node: QueryNode, occur: Occur, context: FtsContext): [Occur, FullTextQuery][] {
  if (node.kind === 'not') {
    // In both vocabularies: numbers and prefixes are alike in them, so either may have found the article.
    return analysers.flatMap((analyser): [Occur, FullTextQuery][] => {
      const excluded = ftsQuery(node.node, { ...context, analyser });
      return excluded ? [[Occur.MustNot, excluded]] : [];
    });
  }
  if (node.kind !== 'leaf') {
    const inner = ftsQuery(node, context);
    return inner ? [[occur, inner]] : [];
  }
  const parts = leafTerms(node, context.analyser).map((part): FullTextQuery => {
    if (part.kind === 'prefix')
      return matchTerms([...(context.expansions.get(part.prefix) ?? []).map(part.mark), ...part.stems], Operator.Or);
    return part.kind === 'phrase'
      ? new PhraseQuery(part.terms.join(' '), column)
      : matchTerms([part.term], Operator.And);
  });
  const [first] = parts;
  if (!first) return [];
  return [[occur, parts.length === 1 ? first : new BooleanQuery(parts.map((part) => [Occur.Must, part]))]];
}

/** The leaf's term when it is exactly one. */
function singleTerm(node: QueryNode, context: FtsContext): string | undefined {
  if (node.kind !== 'leaf') return undefined;
  const parts = leafTerms(node, context.analyser);
  const [part] = parts;
  return parts.length === 1 && part?.kind === 'term' ? part.term : undefined;
}

/** The prefixes that a query asks for. */
export function prefixesIn(node: QueryNode): string[] {
  if (node.kind === 'not') return prefixesIn(node.node);
  if (node.kind !== 'leaf') return node.nodes.flatMap(prefixesIn);
  return leafTerms(node, 'plain').flatMap((part) => (part.kind === 'prefix' ? [part.prefix] : []));
}
