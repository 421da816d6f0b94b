import { leafTerms } from '../../search/leafTerms.ts';
import type { QueryNode } from '../../search/queryTree.ts';
import { type Analyser, analysers } from '../../search/termsOf.ts';

/** Whether an article matches, by its stored terms. */
export type TermCheck = (terms: string) => boolean;

/** The whole query as a condition on an article's stored terms; undefined when nothing of it can be asked. */
export function termCheck(node: QueryNode, analyser: Analyser): TermCheck | undefined {
  if (node.kind === 'not') {
    const excluded = eitherOf(analysers.map((each) => termCheck(node.node, each)));
    return excluded && ((terms) => !excluded(terms));
  }
  if (node.kind !== 'leaf') {
    const checks = node.nodes.map((child) => termCheck(child, analyser));
    return node.kind === 'all' ? allOf(checks) : eitherOf(checks);
  }
  return allOf(leafTerms(node, analyser).map((part) => holdsAny(textsOf(part))));
}

/** What of the stored terms shows that a part is there: terms stand between spaces. */
function textsOf(part: ReturnType<typeof leafTerms>[number]): string[] {
  if (part.kind === 'phrase') return [` ${part.terms.join(' ')} `];
  if (part.kind === 'term') return [` ${part.term} `];
  return [` ${part.mark(part.prefix)}`, ...part.stems.map((stem) => ` ${stem} `)];
}

const holdsAny =
  (texts: readonly string[]): TermCheck =>
  (terms) =>
    texts.some((text) => terms.includes(text));

function allOf(checks: readonly (TermCheck | undefined)[]): TermCheck | undefined {
  const present = checks.filter((check) => check !== undefined);
  return present.length === 0 ? undefined : (terms) => present.every((check) => check(terms));
}

/** Passes what one of the checks passes; undefined when there is none. */
export function eitherOf(checks: readonly (TermCheck | undefined)[]): TermCheck | undefined {
  const present = checks.filter((check) => check !== undefined);
  return present.length === 0 ? undefined : (terms) => present.some((check) => check(terms));
}
