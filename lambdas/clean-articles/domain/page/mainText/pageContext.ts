import { headingTags } from '../tags.ts';
import { densestContainer, namedContainer } from './bestContainer.ts';
import { type Candidate, candidateFor } from './candidate.ts';
import type { CollectedBlocks } from './collectBlocks.ts';
import type { Container } from './container.ts';
import { findTitle } from './findTitle.ts';
import { normalText } from './normalText.ts';
import { isProse, type PageBlock } from './pageBlock.ts';
import { phraseFlags, phraseKinds } from './phrases.ts';
import { groupBlocks, type SignatureGroup } from './signatureGroup.ts';

/** What the head of a page says that helps to judge its blocks. */
export interface PageHints {
  title: string;
  description: string;
  /** The article's text as structured data gives it. */
  articleBody: string;
}

/** What only the page as a whole can tell of its blocks. */
export interface PageContext {
  blocks: readonly PageBlock[];
  containers: readonly Container[];
  /** A row of `placeNames` per block. */
  distances: Uint8Array;
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

export function pageContext({ blocks, containers, distances }: CollectedBlocks, hints: PageHints): PageContext {
  const repeats = new Map<string, number>();
  let [words, linkWords] = [0, 0];
  for (const { text, stats, linkChars } of blocks) {
    words += stats.words;
    linkWords += (stats.words * linkChars) / stats.chars;
    repeats.set(text, (repeats.get(text) ?? 0) + 1);
  }
  const normalTitle = normalText(hints.title);
  const phrases = new Int32Array(blocks.length);
  for (const [i, { text }] of blocks.entries()) phrases[i] = phraseFlags(text);
  const groups = groupBlocks(blocks);
  const titleAt = findTitle(blocks, normalTitle);
  return {
    blocks,
    containers,
    distances,
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
    dense: candidateFor(densestContainer(blocks, containers, distances), containers),
    named: candidateFor(namedContainer(containers), containers),
    titled: candidateFor(blocks[titleAt]?.container, containers),
    titleAt,
  };
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

function followHeadings(blocks: readonly PageBlock[], phrases: Int32Array): PageContext['headings'] {
  const [kinds, since, mains] = [
    new Int32Array(blocks.length),
    new Int32Array(blocks.length),
    new Int32Array(blocks.length),
  ];
  let [kind, last, count] = [0, -1, 0];
  for (const [i, { tag }] of blocks.entries()) {
    if (headingTags.has(tag)) {
      [kind, last] = [phrases[i] ?? 0, i];
      if (tag === 'h1') count++;
    }
    kinds[i] = kind;
    since[i] = last < 0 ? 999 : i - last;
    mains[i] = count;
  }
  return { kinds, since, mains };
}
