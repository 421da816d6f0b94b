import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryLeaf, QueryNode } from '../../search/queryTree.ts';
import type { FtsContext } from './ftsQuery.ts';
import { eitherOf, type TermCheck, termCheck } from './termCheck.ts';

/** What Lance answers by its best matches alone, without counting all of them: the terms of one match or phrase query. */
export interface Retrieval {
  kind: 'all' | 'any' | 'phrase';
  terms: string[];
}

export interface QueryPlan {
  /** Finds every article that matches, and the more of the query's terms one has, the higher. */
  retrieval: Retrieval;
  /** Whether an article that was found matches, by its stored terms; absent when all do. */
  check?: TermCheck;
}

/** The plans of all vocabularies: one where their terms can be asked for at once, as each article has terms of one vocabulary only. */
export function planQueries(root: QueryNode, contexts: readonly FtsContext[], hasPhrases: boolean): QueryPlan[] {
  const plans = contexts.flatMap((context) => planQuery(root, context, hasPhrases) ?? []);
  const [first, second] = plans;
  const isOneQuery = first && second && isOneOf(first.retrieval) && isOneOf(second.retrieval);
  if (!isOneQuery || !first.check !== !second.check) return plans;
  const check = eitherOf([first.check, second.check]);
  return [{ retrieval: anyOfBoth(first.retrieval, second.retrieval), ...(check && { check }) }];
}

export const anyOfBoth = (first: Retrieval, second: Retrieval): Retrieval => ({
  kind: 'any',
  terms: [...new Set([...first.terms, ...second.terms])],
});

/** Whether one of the terms is enough. */
export const isOneOf = ({ kind, terms }: Retrieval): boolean =>
  kind === 'any' || (kind === 'all' && terms.length === 1);

/**
 * The cheapest way to the best matches. A query that mixes phrases, exclusions, prefixes and alternatives would have Lance
 * walk through all matches of all its parts (1 µs each); its terms alone take a thousandth of that, and the few best
 * can be checked by their stored terms. Undefined when no part of the query has a term. `hasPhrases` says whether Lance finds phrases
 * in this table: not among rows that are not indexed yet.
 */
function planQuery(root: QueryNode, context: FtsContext, hasPhrases: boolean): QueryPlan | undefined {
  const direct = directRetrieval(root, context, hasPhrases);
  const retrieval = direct ?? widerRetrieval(root, context);
  if (retrieval.terms.length === 0) return undefined;
  return direct ? { retrieval } : { retrieval, check: termCheck(root, context.analyser) ?? (() => true) };
}

export function directRetrieval(node: QueryNode, context: FtsContext, hasPhrases: boolean): Retrieval | undefined {
  if (node.kind === 'not') return undefined;
  if (node.kind === 'leaf') {
    const [part, ...more] = leafTerms(node, context.analyser);
    if (!part) return { kind: 'all', terms: [] };
    if (more.length > 0 || (part.kind === 'phrase' && !hasPhrases)) return undefined;
    if (part.kind === 'term') return { kind: 'all', terms: [part.term] };
    return part.kind === 'phrase' ? part : { kind: 'any', terms: wantedOf(node, context) };
  }
  const single = node.nodes.map((child) => directRetrieval(child, context, hasPhrases));
  const terms = single.flatMap((each) => (each?.kind === 'all' && each.terms.length < 2 ? each.terms : []));
  const isPlain = single.every((each) => each?.kind === 'all' && each.terms.length < 2);
  return isPlain ? { kind: node.kind, terms } : undefined;
}

/** The terms that every match has, where they say all that makes one rank; else any of those that count. */
function widerRetrieval(root: QueryNode, context: FtsContext): Retrieval {
  const required = requiredOf(root, context);
  const wanted = wantedOf(root, context);
  return wanted.every((term) => required.includes(term))
    ? { kind: 'all', terms: required }
    : { kind: 'any', terms: wanted };
}

/** The terms that every match has. */
export function requiredOf(node: QueryNode, context: FtsContext): string[] {
  if (node.kind === 'not' || node.kind === 'any') return [];
  if (node.kind !== 'leaf') return [...new Set(node.nodes.flatMap((child) => requiredOf(child, context)))];
  return leafTerms(node, context.analyser).flatMap((part) => {
    if (part.kind === 'prefix') return [];
    return part.kind === 'phrase' ? part.terms : [part.term];
  });
}

/** The terms that make a row rank higher: those wanted, not those excluded. */
function wantedOf(node: QueryNode, context: FtsContext): string[] {
  if (node.kind === 'not') return [];
  if (node.kind === 'leaf') return wantedOfLeaf(node, context);
  return [...new Set(node.nodes.flatMap((child) => wantedOf(child, context)))];
}

const wantedOfLeaf = (leaf: QueryLeaf, { analyser, expansions }: FtsContext): string[] =>
  leafTerms(leaf, analyser).flatMap((part) => {
    if (part.kind === 'prefix') return [...(expansions.get(part.prefix) ?? []).map(part.mark), ...part.stems];
    return part.kind === 'phrase' ? part.terms : [part.term];
  });
