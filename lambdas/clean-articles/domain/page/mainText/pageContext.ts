import type { Container, PageBlock } from './pageBlock.ts';

/** What the head of a page says that helps to judge its blocks. */
export interface PageHints {
  title: string;
  description: string;
  /** The article's text as structured data gives it. */
  articleBody: string;
  /** Blocks that the other pages of the same site carry too. */
  boilerplate: ReadonlySet<string>;
}

/** Sums over the blocks that share a signature, as paragraphs of one article do. */
export interface SignatureGroup {
  blocks: number;
  words: number;
  proseWords: number;
  linkWords: number;
}

/** What only the page as a whole can tell of its blocks. */
export interface PageContext {
  blocks: readonly PageBlock[];
  words: number;
  linkWords: number;
  signatures: ReadonlyMap<string, SignatureGroup>;
  texts: ReadonlyMap<string, number>;
  /** The container whose direct paragraphs hold most running text, and how it scored. */
  best: Container | undefined;
  /** Ancestors of `best`, itself first. */
  bestChain: ReadonlyMap<Container, number>;
  titleAt: number;
  hints: PageHints;
  normalTitle: string;
}

const signatureOf = (container: Container): string => {
  if (container.signature === '') {
    const { element } = container;
    container.signature = `${element?.name ?? ''}.${(element?.attribs.class ?? '').slice(0, 100).replace(/\d+/g, '')}`;
  }
  return container.signature;
};

export const groupKey = ({ container }: PageBlock): string =>
  `${signatureOf(container)}<${container.parent ? signatureOf(container.parent) : ''}`;

/** Letters and figures alone, lower case: for telling whether two texts say the same. */
export const normalText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function pageContext(blocks: readonly PageBlock[], hints: PageHints): PageContext {
  const signatures = new Map<string, SignatureGroup>();
  const texts = new Map<string, number>();
  let [words, linkWords] = [0, 0];
  for (const block of blocks) {
    const { stats, text } = block;
    const linked = (stats.words * block.linkChars) / stats.chars;
    words += stats.words;
    linkWords += linked;
    texts.set(text, (texts.get(text) ?? 0) + 1);
    const key = groupKey(block);
    const group = signatures.get(key) ?? { blocks: 0, words: 0, proseWords: 0, linkWords: 0 };
    signatures.set(key, group);
    group.blocks++;
    group.words += stats.words;
    group.linkWords += linked;
    if (stats.words >= 8 && stats.sentenceEnds > 0 && linked < stats.words / 2) group.proseWords += stats.words;
  }
  const best = bestContainer(blocks);
  const normalTitle = normalText(hints.title);
  return {
    blocks,
    words,
    linkWords,
    signatures,
    texts,
    best,
    bestChain: chainOf(best),
    titleAt: findTitle(blocks, normalTitle),
    hints,
    normalTitle,
  };
}

function chainOf(container: Container | undefined): Map<Container, number> {
  const chain = new Map<Container, number>();
  for (let at = container; at; at = at.parent) chain.set(at, chain.size);
  return chain;
}

/** Readability's idea: running text scores for its parent whole, for the one above by half, for the next by a third. */
function bestContainer(blocks: readonly PageBlock[]): Container | undefined {
  const scores = new Map<Container, number>();
  for (const { stats, linkChars, container } of blocks) {
    if (stats.words < 8) continue;
    const score = (1 + stats.commas + Math.min(stats.words / 15, 4)) * (1 - linkChars / stats.chars);
    const isOwn = container.element !== undefined && container.element.name !== 'p' && container.element.name !== 'li';
    let at = isOwn ? container : container.parent;
    for (let level = 1; at && level <= 3; level++, at = at.parent)
      scores.set(at, (scores.get(at) ?? 0) + score / level);
  }
  let best: Container | undefined;
  let bestScore = 0;
  for (const [container, score] of scores) {
    const weighted = score * (1 - container.linkWords / Math.max(1, container.words));
    if (weighted > bestScore) [best, bestScore] = [container, weighted];
  }
  return best;
}

/** Where the headline stands: the last heading that says what the page's title says, else the first block that does. */
function findTitle(blocks: readonly PageBlock[], normalTitle: string): number {
  if (normalTitle.length < 8) return -1;
  let first = -1;
  for (const [index, { text, tag }] of blocks.entries()) {
    if (text.length > normalTitle.length * 2 + 20 || text.length < 8) continue;
    const normal = normalText(text);
    if (normal.length < 8 || !(normal === normalTitle || (normal.length > 15 && normalTitle.startsWith(normal))))
      continue;
    if (tag === 'h1') return index;
    if (first < 0) first = index;
  }
  return first;
}
