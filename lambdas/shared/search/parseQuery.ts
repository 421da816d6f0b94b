import { lexQuery, type QueryToken } from './lexQuery.ts';
import { isStopWord } from './stopWords.ts';

export type TextField = 'any' | 'title';
/** What a search looks for. A leaf holds words as the user wrote them; `compound` is one word to the eye (al-Qaeda, 9/11). */
export type QueryLeaf = {
  kind: 'leaf';
  form: 'word' | 'prefix' | 'phrase' | 'compound';
  field: TextField;
  words: string[];
};
export type QueryNode = QueryLeaf | { kind: 'all' | 'any'; nodes: QueryNode[] } | { kind: 'not'; node: QueryNode };
export type FilterField = 'person' | 'place' | 'topic' | 'source' | 'language';
export interface QueryFilter {
  field: FilterField;
  value: string;
  negated: boolean;
}
export interface ParsedQuery {
  /** Absent when nothing was asked of the text: every article matches. */
  root?: QueryNode;
  filters: QueryFilter[];
}

/** Beyond these a query is cut: they bound the work that one request can ask for. */
const maxTokens = 64;
const maxDepth = 8;
/** Up to this many telling words must all be there; a longer query is a description, and ranks by how much of it is. */
const mostRequired = 3;

/**
 * Reads the query language: words (all required), "phrases", prefix*, -exclusion or NOT, OR or |, parentheses, title:word and
 * the filters person: place: topic: source: language:. Never throws: what is not query language is words.
 */
export function parseQuery(query: string): ParsedQuery {
  const parser = new Parser(lexQuery(query).slice(0, maxTokens));
  const node = parser.alternatives(0);
  const root = node && simplify(relax(node, mostRequired));
  return { filters: parser.filters, ...(root && root.kind !== 'not' && { root }) };
}

/** The same question with none of its bare words required: what to ask when nothing has them all. Undefined when it is no other question. */
export function loosened(root: QueryNode): QueryNode | undefined {
  return root.kind === 'all' && root.nodes.filter(isBare).length > 1 ? simplify(relax(root, 1)) : undefined;
}

class Parser {
  readonly filters: QueryFilter[] = [];
  private at = 0;
  private readonly tokens: readonly QueryToken[];

  constructor(tokens: readonly QueryToken[]) {
    this.tokens = tokens;
  }

  alternatives(depth: number): QueryNode | undefined {
    const nodes: QueryNode[] = [];
    do {
      const node = this.sequence(depth);
      if (node) nodes.push(node);
    } while (this.take('or'));
    return grouped('any', nodes);
  }

  private sequence(depth: number): QueryNode | undefined {
    const nodes: QueryNode[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (!token || token.kind === 'or') break;
      if (token.kind === 'close') {
        if (depth > 0) break;
        this.at++;
        continue;
      }
      const node = this.operand(depth);
      if (node) nodes.push(node);
    }
    return grouped('all', nodes);
  }

  private operand(depth: number): QueryNode | undefined {
    const negated = this.negations();
    const token = this.tokens[this.at];
    if (!token || token.kind === 'or' || token.kind === 'close') return undefined;
    this.at++;
    const node = this.node(token, negated, depth);
    return node && negated ? { kind: 'not', node } : node;
  }

  private node(token: QueryToken, negated: boolean, depth: number): QueryNode | undefined {
    if (token.kind === 'open') {
      if (depth >= maxDepth) return undefined;
      const inner = this.alternatives(depth + 1);
      this.take('close');
      return inner;
    }
    if (token.kind === 'filter') {
      this.filters.push({ field: token.field, value: token.value, negated });
      return undefined;
    }
    return token.kind === 'leaf' ? token.leaf : undefined;
  }

  private negations(): boolean {
    let negated = false;
    while (this.take('not')) negated = !negated;
    return negated;
  }

  private take(kind: QueryToken['kind']): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at++;
    return true;
  }
}

/** A group within a group of its kind says nothing more: "(a b) c" is "a b c". */
function grouped(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | undefined {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length > 1 ? { kind, nodes: flat } : flat[0];
}

/** Stop words are not required beside other words, and a long run of bare words requires none of them. */
function relax(root: QueryNode, required: number): QueryNode {
  if (root.kind !== 'all') return root;
  const telling = root.nodes.filter((node) => !(isBare(node) && node.words.every(isStopWord)));
  const nodes = telling.some((node) => node.kind !== 'not') ? telling : root.nodes;
  const bare = nodes.filter(isBare);
  if (bare.length <= required) return { kind: 'all', nodes };
  const words: QueryNode[] = bare.flatMap((leaf) =>
    leaf.words.map((word): QueryLeaf => ({ kind: 'leaf', form: 'word', field: 'any', words: [word] })),
  );
  return { kind: 'all', nodes: [{ kind: 'any', nodes: words }, ...nodes.filter((node) => !isBare(node))] };
}

const isBare = (node: QueryNode): node is QueryLeaf =>
  node.kind === 'leaf' && node.field === 'any' && (node.form === 'word' || node.form === 'compound');

/** Lifts single children and leaves out what can't be asked: a part that only excludes has nothing to exclude from. */
function simplify(node: QueryNode): QueryNode | undefined {
  if (node.kind === 'leaf') return node;
  if (node.kind === 'not') {
    const inner = simplify(node.node);
    if (!inner) return undefined;
    return inner.kind === 'not' ? inner.node : { kind: 'not', node: inner };
  }
  const nodes = node.nodes.map(simplify).filter((child) => child !== undefined);
  if (node.kind === 'any') {
    return grouped(
      'any',
      nodes.filter((child) => child.kind !== 'not'),
    );
  }
  return nodes.every((child) => child.kind === 'not') ? undefined : grouped('all', nodes);
}
