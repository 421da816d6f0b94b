import { type DenseModel, fillSlots, SLOTS } from './denseLayer.ts';
import { type DocumentWords, readWords } from './documentWords.ts';
import { Emissions } from './emissions.ts';
import type { FeatureRows } from './featureRows.ts';
import { FeatureWriter } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { TAGS } from './tags.ts';
import { Viterbi } from './viterbi.ts';

/** A linear-chain model: `transitions[before * TAGS + tag]` beside what speaks for a tag by itself. */
export interface TaggerModel {
  rows: FeatureRows;
  transitions: Float32Array;
  /** What one step of a weight is worth. */
  scale: number;
  dense: DenseModel;
}

interface Bounds {
  from: number;
  to: number;
}

/** Each model's tables are laid out for scoring once. */
const scorers = new WeakMap<TaggerModel, Emissions>();

/** Labels each word of a document with a BILOU tag; words that no name can hold are outside without being scored. */
export function tagDocument(
  words: readonly string[],
  bounds: readonly Bounds[],
  lexicon: Lexicon,
  model: TaggerModel,
): { tags: Uint8Array; read: DocumentWords } {
  const read = readWords(words, bounds, lexicon);
  const emissions = scoreWords(read, bounds, lexicon, model);
  const tags = new Uint8Array(words.length);
  const viterbi = new Viterbi(model.transitions);
  for (const { from, to } of bounds)
    for (let i = from; i < to; ) {
      const end = read.runTo[i] ?? i;
      if (end > i) viterbi.decode(emissions, i, end, tags);
      i = Math.max(i + 1, end);
    }
  return { tags, read };
}

/** A score of each tag for each candidate word, `word * TAGS + tag`. */
function scoreWords(read: DocumentWords, bounds: readonly Bounds[], lexicon: Lexicon, model: TaggerModel) {
  const writer = new FeatureWriter(read, bounds);
  const slots = new Int32Array(SLOTS);
  const scorer = scorers.get(model) ?? new Emissions(model, lexicon.vectors);
  scorers.set(model, scorer);
  const emissions = new Float32Array(read.words.length * TAGS);
  for (const { from, to } of bounds)
    for (let i = from; i < to; i++) {
      if ((read.runTo[i] ?? i) <= i) continue;
      fillSlots(slots, read, i, from, to);
      scorer.score(emissions.subarray(i * TAGS, (i + 1) * TAGS), writer.out, writer.write(i, from, to), slots);
    }
  return emissions;
}
