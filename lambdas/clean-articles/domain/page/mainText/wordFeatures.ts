import type { Candidate } from './candidate.ts';
import { isBareLink, type PageBlock } from './pageBlock.ts';
import { HashNumbers, isContentWord, shingleHashes, wordHashes, wordLength } from './wordHashes.ts';

/** What a block's words share with the rest of the page and with its head, as shares of the block's own; -1 where it has none. */
export const wordNames: readonly string[] = [
  'shortWords',
  'wordLength',
  'wordsOfTitle',
  'titleWords',
  'wordsOfDense',
  'wordsSeen',
  'saidElsewhere',
  'saidInLonger',
  'saidInDescription',
  'saidInBody',
];
interface HeadTexts {
  title: string;
  description: string;
  articleBody: string;
}

/** How many of the names `WordShares` gives. */
const WORD_SHARES = 6;
/** A block counts as longer than another from this many times its shingles. */
const LONGER = 1.5;

/** A row of `wordNames` per block. Rows of bare links stay empty. */
export function wordFeatures(blocks: readonly PageBlock[], head: HeadTexts, dense: Candidate): Float32Array {
  const words = blocks.map((block) => (isBareLink(block) ? new Uint32Array(0) : wordHashes(block.text)));
  const rows = new Float32Array(blocks.length * wordNames.length).fill(-1);
  const shares = new WordShares(words, wordHashes(head.title), (i) => dense.meetings[i]?.up === 0);
  const said = new ShingleShares(words.map(shingleHashes), [head.description, head.articleBody]);
  for (const [i, { length }] of words.entries()) {
    if (length === 0) continue;
    rows.set(shares.of(i), i * wordNames.length);
    rows.set(said.of(i), i * wordNames.length + WORD_SHARES);
  }
  return rows;
}

const lengthOf = (lists: readonly Uint32Array[]): number => lists.reduce((sum, { length }) => sum + length, 0);

/** What the single words of blocks share with the title, with the densest container and with the blocks before. */
class WordShares {
  private readonly words: readonly Uint32Array[];
  private readonly ids: readonly Uint32Array[];
  private readonly isDense: (block: number) => boolean;
  /** By number of a word: whether the title has it, in which block it came first and last, in how many of the dense ones it is. */
  private readonly inTitle: Uint8Array;
  private readonly firstIn: Int32Array;
  private readonly lastIn: Int32Array;
  private readonly denseBlocks: Uint32Array;
  private readonly titleSize: number;

  constructor(words: readonly Uint32Array[], title: Uint32Array, isDense: (block: number) => boolean) {
    this.words = words;
    this.isDense = isDense;
    const capacity = lengthOf(words) + title.length;
    const numbers = new HashNumbers(capacity);
    this.inTitle = new Uint8Array(capacity);
    for (const id of numbers.numbersOf(title.filter(isContentWord))) this.inTitle[id] = 1;
    this.titleSize = this.inTitle.reduce((sum, has) => sum + has, 0);
    this.ids = words.map((own) => numbers.numbersOf(own));
    this.firstIn = new Int32Array(capacity).fill(-1);
    this.lastIn = new Int32Array(capacity).fill(-1);
    this.denseBlocks = new Uint32Array(capacity);
    for (const [i, own] of this.ids.entries()) this.note(i, own);
    this.lastIn.fill(-1);
  }

  private note(block: number, ids: Uint32Array): void {
    const { firstIn, lastIn, denseBlocks } = this;
    const isDense = this.isDense(block);
    for (const id of ids) {
      if (firstIn[id] === -1) firstIn[id] = block;
      if (isDense && lastIn[id] !== block) denseBlocks[id] = (denseBlocks[id] ?? 0) + 1;
      lastIn[id] = block;
    }
  }

  of(block: number): number[] {
    const own = this.words[block] ?? new Uint32Array(0);
    const ids = this.ids[block] ?? own;
    const least = this.isDense(block) ? 1 : 0;
    let [letters, content, titled, found, dense, seen] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < own.length; at++) {
      const word = own[at] ?? 0;
      letters += wordLength(word);
      if (!isContentWord(word)) continue;
      const id = ids[at] ?? 0;
      content++;
      if (this.inTitle[id] === 1) {
        titled++;
        if (this.lastIn[id] !== block) found++;
        this.lastIn[id] = block;
      }
      if ((this.denseBlocks[id] ?? 0) > least) dense++;
      if ((this.firstIn[id] ?? block) < block) seen++;
    }
    const shares =
      content === 0
        ? [-1, -1, -1, -1]
        : [titled / content, found / Math.max(1, this.titleSize), dense / content, seen / content];
    return [(own.length - content) / own.length, letters / own.length, ...shares];
  }
}

/** What the runs of four words of blocks share with other blocks, with longer ones, and with texts of the head. */
class ShingleShares {
  private readonly ids: readonly Uint32Array[];
  private readonly heads: readonly Set<number>[];
  /** By number of a shingle: how often it is on the page, and the length of the longest block with it. */
  private readonly counts: Uint32Array;
  private readonly longest: Uint32Array;
  /** How often the block asked for has it; 0 between questions. */
  private readonly own: Uint32Array;
  private readonly shingles: readonly Uint32Array[];

  constructor(shingles: readonly Uint32Array[], heads: readonly string[]) {
    this.shingles = shingles;
    this.heads = heads.map((text) => new Set(shingleHashes(wordHashes(text))));
    const capacity = lengthOf(shingles);
    const numbers = new HashNumbers(capacity);
    this.ids = shingles.map((own) => numbers.numbersOf(own));
    this.counts = new Uint32Array(capacity);
    this.longest = new Uint32Array(capacity);
    this.own = new Uint32Array(capacity);
    for (const own of this.ids) {
      for (const id of own) {
        this.counts[id] = (this.counts[id] ?? 0) + 1;
        this.longest[id] = Math.max(this.longest[id] ?? 0, own.length);
      }
    }
  }

  of(block: number): number[] {
    const { own, counts, longest } = this;
    const ids = this.ids[block] ?? new Uint32Array(0);
    if (ids.length === 0) return [-1, -1, -1, -1];
    for (const id of ids) own[id] = (own[id] ?? 0) + 1;
    let [elsewhere, longer] = [0, 0];
    for (const id of ids) {
      if ((counts[id] ?? 0) > (own[id] ?? 0)) elsewhere++;
      if ((longest[id] ?? 0) > ids.length * LONGER) longer++;
    }
    for (const id of ids) own[id] = 0;
    return [elsewhere / ids.length, longer / ids.length, ...this.heads.map((head) => this.shareIn(head, block))];
  }

  private shareIn(head: Set<number>, block: number): number {
    if (head.size === 0) return -1;
    const shingles = this.shingles[block] ?? new Uint32Array(0);
    let held = 0;
    for (const shingle of shingles) if (head.has(shingle)) held++;
    return held / shingles.length;
  }
}
