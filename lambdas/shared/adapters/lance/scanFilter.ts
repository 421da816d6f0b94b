import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analysers } from '../../search/termsOf.ts';
import { sqlString } from './sqlFilter.ts';
import { textsOf } from './termCheck.ts';

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
    leafTerms(node, analyser).map((part) => joined(textsOf(part).map(has), ' OR ')),
    ' AND ',
  );
}

const has = (text: string): string => `contains(terms, ${sqlString(text)})`;

function joined(conditions: readonly (string | undefined)[], by: string): string | undefined {
  const present = conditions.filter((condition) => condition !== undefined);
  return present.length === 0 ? undefined : `(${present.join(by)})`;
}
