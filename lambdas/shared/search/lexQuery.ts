import type { FilterField, QueryLeaf, TextField } from './queryTree.ts';
import { isSpaceless, wordsOf } from './wordsOf.ts';

export type QueryToken =
  | { kind: 'open' | 'close' | 'or' | 'not' }
  | { kind: 'leaf'; leaf: QueryLeaf }
  | { kind: 'filter'; field: FilterField; value: string };

const space = /\s+/y;
const minus = /[-−](?=\S)/y;
const fieldName = /(title|person|place|topic|source|language):(?=\S)/iy;
const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]?/y;
const chunk = /[^\s()|"“”„«»]+/y;
const filterFields = new Map<string, FilterField>(
  (['person', 'place', 'topic', 'source', 'language'] as const).map((field) => [field, field]),
);

/** Splits a query into its tokens. Every string has tokens; what is no operator is words. */
export function lexQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(query) ?? undefined;
    if (match) at += match[0].length;
    return match;
  };
  while (at < query.length) {
    if (take(space)) continue;
    if (take(minus)) {
      tokens.push({ kind: 'not' });
      continue;
    }
    const field = take(fieldName)?.[1]?.toLowerCase();
    const phrase = take(quoted)?.[1];
    const text = phrase ?? take(chunk)?.[0];
    const operator = field === undefined && phrase === undefined ? operatorOf(text ?? query.charAt(at)) : undefined;
    if (text === undefined) at++;
    if (operator && operator !== 'and') tokens.push({ kind: operator });
    else if (text !== undefined && !operator) tokens.push(...valueTokens(field, text, phrase !== undefined));
  }
  return tokens;
}

function operatorOf(text: string): 'open' | 'close' | 'or' | 'not' | 'and' | undefined {
  if (text === '(') return 'open';
  if (text === ')') return 'close';
  if (text === '|' || text === 'OR') return 'or';
  if (text === 'NOT') return 'not';
  return text === 'AND' || text === '&&' ? 'and' : undefined;
}

function valueTokens(field: string | undefined, text: string, isPhrase: boolean): QueryToken[] {
  const filter = filterFields.get(field ?? '');
  if (filter) return text.trim() === '' ? [] : [{ kind: 'filter', field: filter, value: text.trim() }];
  const leaf = leafOf(field === 'title' ? 'title' : 'any', text, isPhrase);
  return leaf ? [{ kind: 'leaf', leaf }] : [];
}

function leafOf(field: TextField, text: string, isPhrase: boolean): QueryLeaf | undefined {
  const words = [...wordsOf(text)].map((word) => word.text);
  const [first] = words;
  if (first === undefined) return undefined;
  const form = isPhrase ? 'phrase' : words.length > 1 ? 'compound' : 'word';
  const isPrefix = !isPhrase && words.length === 1 && text.endsWith('*') && (first.length > 1 || isSpaceless(first));
  return { kind: 'leaf', form: isPrefix ? 'prefix' : form, field, words };
}
