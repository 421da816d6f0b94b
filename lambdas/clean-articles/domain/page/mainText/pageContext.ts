import { densestContainer, namedContainer } from './bestContainer.ts';
import { type Candidate, candidateFor } from './candidate.ts';
import type { Container } from './container.ts';
import { isProse, type PageBlock } from './pageBlock.ts';
import { phraseFlags, phraseKinds } from './phrases.ts';

/** What the head of a page says that helps to judge its blocks. */
export interface PageHints {
  title: string;
  description: string;
  /** The article's text as structured data gives it. */
  articleBody: string;
}

/** Sums over the blocks that share a signature, as paragraphs of one article do. */
export interface SignatureGroup {
  blocks: number;
  words: number;
  proseWords: number;
  linkWords: number;
  /** Different parents of its blocks: few for paragraphs, as many as blocks for comments and cards. */
  parents: Set<Container | undefined>;
}

/** What only the page as a whole can tell of its blocks. */
export interface PageContext {
  blocks: readonly PageBlock[];
  words: number;
  linkWords: number;
  /** By block. */
  groups: readonly SignatureGroup[];
  /** Most words of running text in one group. */
  mostProse: number;
  /** Words, those of running text, those in links, and blocks that comments have about them, before each block and, last, in all. */
  sums: { words: Float64Array; prose: Float64Array; links: Float64Array; comments: Float64Array };
  phrases: Int32Array;
  /** Phrase kinds of the heading a block stands under, how many blocks ago it was, and main headings so far. */
  headings: { kinds: Int32Array; since: Int32Array; mains: Int32Array };
  repeats: ReadonlyMap<string, number>;
  dense: Candidate;
  named: Candidate;
  titled: Candidate;
  titleAt: number;
  hints: PageHints;
  normalTitle: string;
}

/** Ancestors of a block whose twins are counted. */
const TWIN_LEVELS = 4;

/** Letters and figures alone, lower case: for telling whether two texts say the same. */
export const normalText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function pageContext(blocks: readonly PageBlock[], hints: PageHints): PageContext {
  const repeats = new Map<string, number>();
  let [words, linkWords] = [0, 0];
  for (const { text, stats, linkChars } of blocks) {
    words += stats.words;
    linkWords += (stats.words * linkChars) / stats.chars;
    repeats.set(text, (repeats.get(text) ?? 0) + 1);
  }
  countTwins(blocks);
  const normalTitle = normalText(hints.title);
  const phrases = Int32Array.from(blocks, ({ text }) => phraseFlags(text));
  const groups = groupBlocks(blocks);
  const titleAt = findTitle(blocks, normalTitle);
  return {
    blocks,
    words,
    linkWords,
    repeats,
    hints,
    normalTitle,
    phrases,
    groups,
    mostProse: groups.reduce((most, { proseWords }) => Math.max(most, proseWords), 0),
    sums: sumUp(blocks, phrases),
    headings: followHeadings(blocks, phrases),
    dense: candidateFor(densestContainer(blocks), blocks),
    named: candidateFor(namedContainer(blocks), blocks),
    titled: candidateFor(blocks[titleAt]?.container, blocks),
    titleAt,
  };
}

function groupBlocks(blocks: readonly PageBlock[]): SignatureGroup[] {
  const groups = new Map<number, SignatureGroup>();
  return blocks.map((block) => {
    const { container, stats, linkChars } = block;
    const key = container.signature * 0x1000000 + (container.parent?.signature ?? 0);
    const group = groups.get(key) ?? { blocks: 0, words: 0, proseWords: 0, linkWords: 0, parents: new Set() };
    groups.set(key, group);
    group.blocks++;
    group.words += stats.words;
    group.linkWords += (stats.words * linkChars) / stats.chars;
    if (isProse(block)) group.proseWords += stats.words;
    group.parents.add(container.parent);
    return group;
  });
}

const commentKind = phraseKinds.findIndex(([name]) => name === 'comment');

function sumUp(blocks: readonly PageBlock[], phrases: Int32Array): PageContext['sums'] {
  const sums = {
    words: new Float64Array(blocks.length + 1),
    prose: new Float64Array(blocks.length + 1),
    links: new Float64Array(blocks.length + 1),
    comments: new Float64Array(blocks.length + 1),
  };
  for (const [i, block] of blocks.entries()) {
    sums.words[i + 1] = (sums.words[i] ?? 0) + block.stats.words;
    sums.prose[i + 1] = (sums.prose[i] ?? 0) + (isProse(block) ? block.stats.words : 0);
    sums.comments[i + 1] = (sums.comments[i] ?? 0) + (((phrases[i] ?? 0) >> commentKind) & 1);
    sums.links[i + 1] = (sums.links[i] ?? 0) + (block.stats.words * block.linkChars) / block.stats.chars;
  }
  return sums;
}

function countTwins(blocks: readonly PageBlock[]): void {
  const families = new Map<Container, Map<number, Container[]>>();
  const seen = new Set<Container>();
  for (const { container } of blocks) {
    let at: Container | undefined = container;
    for (let level = 0; at?.parent && level < TWIN_LEVELS && !seen.has(at); level++, at = at.parent) {
      seen.add(at);
      const family = families.get(at.parent) ?? new Map<number, Container[]>();
      families.set(at.parent, family);
      const twins = family.get(at.signature);
      if (twins) twins.push(at);
      else family.set(at.signature, [at]);
    }
  }
  for (const family of families.values())
    for (const twins of family.values()) for (const twin of twins) twin.twins = twins.length;
}

function followHeadings(blocks: readonly PageBlock[], phrases: Int32Array): PageContext['headings'] {
  const [kinds, since, mains] = [
    new Int32Array(blocks.length),
    new Int32Array(blocks.length),
    new Int32Array(blocks.length),
  ];
  let [kind, last, count] = [0, -1, 0];
  for (const [i, { tag }] of blocks.entries()) {
    if (/^h[1-6]$/.test(tag)) {
      [kind, last] = [phrases[i] ?? 0, i];
      if (tag === 'h1') count++;
    }
    kinds[i] = kind;
    since[i] = last < 0 ? 999 : i - last;
    mains[i] = count;
  }
  return { kinds, since, mains };
}

/** Where the headline stands: the first main heading that says what the page's title says, else the first block that does. */
function findTitle(blocks: readonly PageBlock[], normalTitle: string): number {
  if (normalTitle.length < 8) return -1;
  let first = -1;
  for (const [index, { text, tag }] of blocks.entries()) {
    if (text.length > normalTitle.length * 2 + 20 || text.length < 8 || !mayStart(text, normalTitle)) continue;
    const normal = normalText(text);
    if (normal.length < 8 || !(normal === normalTitle || (normal.length > 15 && normalTitle.startsWith(normal))))
      continue;
    if (tag === 'h1') return index;
    if (first < 0) first = index;
  }
  return first;
}

/** Cheap look at the first letters, before texts are compared. */
function mayStart(text: string, normalTitle: string): boolean {
  const start = text.slice(0, 2).toLowerCase();
  return normalTitle.startsWith(start) || !/^[\p{L}\p{N}]{2}/u.test(start);
}
