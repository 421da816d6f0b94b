import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analysers } from '../../search/termsOf.ts';
import { sqlString } from './sqlFilter.ts';

/**
 * Lance finds phrases in indexed rows alone, and has no prefixes. In the small first tier, whose newest rows are not
 * indexed yet, such a query is a condition on the stored terms instead.
 */
export function needsScan(node: QueryNode): boolean {
  if (node.kind === 'leaf') return leafTerms(node, 'plain').some((part) => part.kind !== 'term');
  return node.kind === 'not' ? needsScan(node.node) : node.nodes.some(needsScan);
}

/** The query as an SQL condition on `terms`; undefined when nothing of it can be asked. */
export function scanFilter(node: QueryNode, analyser: Analyser): string | undefined {
  if (node.kind === 'not') {
    const excluded = joined(
      analysers.map((each) => scanFilter(node.node, each)),
      ' OR ',
    );
    return excluded && `NOT ${excluded}`;
  }
  if (node.kind !== 'leaf') {
    return joined(
      node.nodes.map((child) => scanFilter(child, analyser)),
      node.kind === 'all' ? ' AND ' : ' OR ',
    );
  }
  return joined(
    leafTerms(node, analyser).map((part) => {
      if (part.kind === 'phrase') return has(` ${part.terms.join(' ')} `);
      if (part.kind === 'term') return has(` ${part.term} `);
      return joined([has(` ${part.mark(part.prefix)}`), ...part.stems.map((stem) => has(` ${stem} `))], ' OR ');
    }),
    ' AND ',
  );
}

/** The terms that make a row rank higher: those wanted, not those excluded. */
export function wantedTerms(node: QueryNode, analyser: Analyser): string[] {
  if (node.kind === 'not') return [];
  if (node.kind !== 'leaf') return node.nodes.flatMap((child) => wantedTerms(child, analyser));
  return leafTerms(node, analyser).flatMap((part) => {
    if (part.kind === 'prefix') return [];
    return part.kind === 'phrase' ? part.terms : [part.term];
  });
}

const has = (text: string): string => `contains(terms, ${sqlString(text)})`;

function joined(conditions: readonly (string | undefined)[], by: string): string | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? undefined : `(${present.join(by)})`;
}
