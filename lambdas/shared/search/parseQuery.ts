import { lexQuery, type QueryToken } from './lexQuery.ts';
import { grouped, type ParsedQuery, type QueryFilter, type QueryNode } from './queryTree.ts';
import { relax, simplify } from './relaxQuery.ts';

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
