import type { QueryNode } from '../../search/queryTree.ts';
import type { FtsContext } from './ftsQuery.ts';
import { anyOfBoth, directRetrieval, isOneOf, type Retrieval, requiredOf } from './planQuery.ts';

/** What every match of a query has, by retrievals that can be asked for one by one. */
export interface QueryParts {
  parts: Retrieval[];
  /** True when what has all the parts matches. */
  isAll: boolean;
}

/** The parts in each vocabulary, or in both at once where that can be asked; undefined when the query demands nothing. */
export function queryParts(root: QueryNode, contexts: readonly FtsContext[]): QueryParts[] | undefined {
  const each = contexts.map((context) => partsOf(root, context));
  if (each.some(({ parts }) => parts.length === 0)) return undefined;
  const [first, second] = each;
  const isOneQuery = first && second && [...first.parts, ...second.parts].every(isOneOf);
  if (!isOneQuery || first.parts.length !== second.parts.length) return each;
  const parts = first.parts.flatMap((part, at) =>
    second.parts.slice(at, at + 1).map((other) => anyOfBoth(part, other)),
  );
  return [{ parts, isAll: first.isAll && second.isAll }];
}

/** All of the required terms, each required phrase, one of the terms of each required prefix or alternative. */
function partsOf(root: QueryNode, context: FtsContext): QueryParts {
  if (root.kind !== 'all') return { parts: [], isAll: false };
  const required = requiredOf(root, context);
  const direct = root.nodes.map((node) => directRetrieval(node, context, true));
  const beside = direct.filter((part) => part !== undefined).filter((part) => part.kind !== 'all');
  return {
    parts: required.length > 0 ? [{ kind: 'all', terms: required }, ...beside] : beside,
    isAll: direct.every((part) => part !== undefined),
  };
}
