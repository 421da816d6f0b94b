import { grouped, type QueryLeaf, type QueryNode } from './queryTree.ts';
import { isStopWord } from './stopWords.ts';

/** The same question with none of its bare words required: what to ask when nothing has them all. Undefined when it is no other question. */
export function loosened(root: QueryNode): QueryNode | undefined {
  return root.kind === 'all' && root.nodes.filter(isBare).length > 1 ? simplify(relax(root, 1)) : undefined;
}

/** Stop words are not required beside other words, and a long run of bare words requires none of them. */
export function relax(root: QueryNode, required: number): QueryNode {
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
export function simplify(node: QueryNode): QueryNode | undefined {
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
