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

/** A group within a group of its kind says nothing more: "(a b) c" is "a b c". */
export function grouped(kind: 'all' | 'any', nodes: readonly QueryNode[]): QueryNode | undefined {
  const flat = nodes.flatMap((node) => (node.kind === kind ? node.nodes : [node]));
  return flat.length > 1 ? { kind, nodes: flat } : flat[0];
}
