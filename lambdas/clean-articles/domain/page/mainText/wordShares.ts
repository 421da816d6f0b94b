import type { PageWords } from './pageWords.ts';
import { HashNumbers, isContentWord, wordLength } from './wordHashes.ts';

/** What a block's single words are like and share with the title, with the densest container and with the blocks before. */
export const wordShareNames = ['shortWords', 'wordLength', 'wordsOfTitle', 'titleWords', 'wordsOfDense', 'wordsSeen'];

/** `wordShareNames` of one block after another. */
export class WordShares {
  private readonly words: PageWords;
  private readonly isDense: Uint8Array;
  /** By place of a word: its number. */
  private readonly ids: Uint32Array;
  /** By number of a word: whether the title has it, in which block it came first and last, in how many of the dense ones it is. */
  private readonly inTitle: Uint8Array;
  private readonly firstIn: Int32Array;
  private readonly lastIn: Int32Array;
  private readonly denseBlocks: Uint16Array;
  private titleSize = 0;

  /** `isDense` tells of each block whether it stands in the densest container; the title is the text behind them. */
  constructor(words: PageWords, isDense: Uint8Array) {
    this.words = words;
    this.isDense = isDense;
    const size = words.hashes.length;
    this.ids = new Uint32Array(size);
    this.inTitle = new Uint8Array(size);
    this.firstIn = new Int32Array(size).fill(-1);
    this.lastIn = new Int32Array(size).fill(-1);
    this.denseBlocks = new Uint16Array(size);
    const numbers = new HashNumbers(size);
    for (let at = 0; at < size; at++) this.ids[at] = numbers.numberOf(words.hashes[at] ?? 0);
    for (let block = 0; block < isDense.length; block++) this.note(block);
    this.lastIn.fill(-1);
    this.noteTitle();
  }

  private note(block: number): void {
    const { ids, firstIn, lastIn, denseBlocks } = this;
    const { starts } = this.words;
    const isDense = this.isDense[block] === 1;
    const to = starts[block + 1] ?? 0;
    for (let at = starts[block] ?? 0; at < to; at++) {
      const id = ids[at] ?? 0;
      if (firstIn[id] === -1) firstIn[id] = block;
      if (isDense && lastIn[id] !== block) denseBlocks[id] = (denseBlocks[id] ?? 0) + 1;
      lastIn[id] = block;
    }
  }

  private noteTitle(): void {
    const { hashes, starts } = this.words;
    for (let at = starts[this.isDense.length] ?? 0; at < this.ids.length; at++) {
      const id = this.ids[at] ?? 0;
      if (!isContentWord(hashes[at] ?? 0) || this.inTitle[id] === 1) continue;
      this.inTitle[id] = 1;
      this.titleSize++;
    }
  }

  /** Writes a block's values from `at` on; -1 for those without words to tell of. */
  write(rows: Float32Array, at: number, block: number): void {
    const { hashes, starts } = this.words;
    const [from, end] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    const least = this.isDense[block] ?? 0;
    let [letters, content, titled, found, dense, seen] = [0, 0, 0, 0, 0, 0];
    for (let place = from; place < end; place++) {
      const word = hashes[place] ?? 0;
      letters += wordLength(word);
      if (!isContentWord(word)) continue;
      const id = this.ids[place] ?? 0;
      content++;
      if (this.inTitle[id] === 1) {
        titled++;
        if (this.lastIn[id] !== block) found++;
        this.lastIn[id] = block;
      }
      if ((this.denseBlocks[id] ?? 0) > least) dense++;
      if ((this.firstIn[id] ?? block) < block) seen++;
    }
    const words = end - from;
    rows[at] = words === 0 ? -1 : (words - content) / words;
    rows[at + 1] = words === 0 ? -1 : letters / words;
    rows[at + 2] = content === 0 ? -1 : titled / content;
    rows[at + 3] = content === 0 ? -1 : found / Math.max(1, this.titleSize);
    rows[at + 4] = content === 0 ? -1 : dense / content;
    rows[at + 5] = content === 0 ? -1 : seen / content;
  }
}
