import type { SearchHit } from '../searchIndex.ts';
import { foldText } from './foldText.ts';
import type { QueryNode } from './queryTree.ts';
import { analysers, termsOfWord } from './termsOf.ts';
import { isSpaceless, wordsOf } from './wordsOf.ts';

/** Snippets are up to this many UTF-16 code units of the text. */
const snippetLength = 240;
/** Matches beyond this much text are not looked for. */
const searchedLength = 50_000;

const plainLetters = /^[A-Za-z]+$/;

interface Match {
  start: number;
  end: number;
  term: string;
}

/** What makes a word of the text a match: one of the query's terms, or a beginning that it asks for. */
export class QueryMatcher {
  private readonly terms = new Set<string>();
  private readonly prefixes: string[] = [];
  private readonly runs: string[] = [];
  /** The first letters of all of these. */
  private readonly beginnings: ReadonlySet<string>;
  /** What each word seen was found to match: texts repeat their words, and stemming is not free. */
  private readonly known = new Map<string, string | undefined>();

  /** True when nothing was asked of the text. */
  readonly isEmpty: boolean;

  constructor(root: QueryNode | undefined) {
    this.isEmpty = root === undefined;
    if (root) this.collect(root);
    this.beginnings = new Set([...this.terms, ...this.prefixes].map((term) => term.charAt(0)));
  }

  /** The matches of the query's wanted words in a text, in reading order. */
  matches(text: string): Match[] {
    const found: Match[] = [];
    for (const word of wordsOf(text)) {
      if (isSpaceless(word.text)) found.push(...this.runMatches(word.text, word.start));
      else {
        const term = this.matching(word.text);
        if (term !== undefined) found.push({ start: word.start, end: word.end, term });
      }
    }
    return found;
  }

  private collect(node: QueryNode): void {
    if (node.kind === 'not') return;
    if (node.kind !== 'leaf') {
      for (const child of node.nodes) this.collect(child);
      return;
    }
    for (const word of node.words) {
      if (isSpaceless(word)) this.runs.push(word);
      else if (node.form === 'prefix') this.prefixes.push(foldText(word));
      else for (const analyser of analysers) this.terms.add(termsOfWord(word, analyser).join(' '));
    }
  }

  private matching(word: string): string | undefined {
    if (!this.known.has(word)) this.known.set(word, this.matchOf(word));
    return this.known.get(word);
  }

  private matchOf(word: string): string | undefined {
    // Stemming changes how words end, never how they begin: most words of a text need no stemming to be ruled out.
    if (plainLetters.test(word) && !this.beginnings.has(word.charAt(0).toLowerCase())) return undefined;
    const [english, plain] = analysers.map((analyser) => termsOfWord(word, analyser).join(' '));
    if (english !== undefined && this.terms.has(english)) return english;
    if (plain !== undefined && this.terms.has(plain)) return plain;
    return this.prefixes.find((prefix) => plain?.startsWith(prefix));
  }

  private runMatches(text: string, offset: number): Match[] {
    return this.runs.flatMap((run) => {
      const found: Match[] = [];
      for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) {
        found.push({ start: offset + at, end: offset + at + run.length, term: run });
      }
      return found;
    });
  }
}

/** The stretch of the text that shows the most of the query, cut at words, with the matches in it marked; else how the text begins. */
export function snippetOf(text: string, matcher: QueryMatcher): Pick<SearchHit, 'snippet' | 'highlights'> {
  const matches = matcher.matches(text.slice(0, searchedLength)).sort((a, b) => a.start - b.start);
  const best = bestWindow(matches);
  const from = wordStart(text, best ? Math.max(0, best.start - leadBefore(best)) : 0);
  const to = wordEnd(text, from + snippetLength);
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = before.length - from;
  return {
    snippet: before + text.slice(from, to).replaceAll(/\s/g, ' ') + after,
    highlights: matches
      .filter((match) => match.start >= from && match.end <= to)
      .map((match) => ({ start: match.start + shift, end: match.end + shift })),
  };
}

const leadBefore = (window: { start: number; end: number }): number =>
  Math.min(60, Math.max(0, Math.floor((snippetLength - (window.end - window.start)) / 2)));

/** The window of snippet length with most different terms; the earliest of equals. */
function bestWindow(matches: readonly Match[]): { start: number; end: number } | undefined {
  let best: { start: number; end: number; terms: number } | undefined;
  let first = 0;
  const counts = new Map<string, number>();
  for (const match of matches) {
    counts.set(match.term, (counts.get(match.term) ?? 0) + 1);
    for (let left = matches[first]; left && match.end - left.start > snippetLength; left = matches[++first]) {
      const count = (counts.get(left.term) ?? 1) - 1;
      if (count === 0) counts.delete(left.term);
      else counts.set(left.term, count);
    }
    const start = matches[first]?.start;
    if (start !== undefined && (!best || counts.size > best.terms))
      best = { start, end: match.end, terms: counts.size };
  }
  return best;
}

/** The nearest start of a word at or before `at`, but not far before it: some scripts have no spaces. */
function wordStart(text: string, at: number): number {
  for (let near = at; near > 0 && near > at - 40; near--) if (/\s/.test(text.charAt(near - 1))) return near;
  return whole(text, at > 40 ? at : 0);
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  for (let near = at; near > at - 40; near--) if (/\s/.test(text.charAt(near))) return near;
  return whole(text, at);
}

/** Never between the two halves of a surrogate pair. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
