import { fillSlots, SLOTS } from '../../lambdas/index-articles/domain/entities/denseLayer.ts';
import { readWords } from '../../lambdas/index-articles/domain/entities/documentWords.ts';
import { FeatureWriter } from '../../lambdas/index-articles/domain/entities/features.ts';
import type { Lexicon } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import {
  BEGIN,
  ENTITY_TYPES,
  INSIDE,
  LAST,
  OUTSIDE,
  TAGS,
  tagOf,
  UNIT,
} from '../../lambdas/index-articles/domain/entities/tags.ts';
import type { LabelledDocument, LabelledSentence } from './conll.ts';

/** One stretch of candidate words with their features (hashes, or rows once indexed) and the tags each may have. */
export interface TrainingRun {
  features: Uint32Array[];
  /** Bit per tag. */
  allowed: Uint32Array;
  /** SLOTS rows of word vectors a word. */
  slots: Int32Array;
  /** What the run counts against one of a real text. */
  weight: number;
}

const MISC = ENTITY_TYPES.indexOf('MISC');
const MISC_BITS = [BEGIN, INSIDE, LAST, UNIT].reduce((bits, position) => bits | (1 << tagOf(MISC, position)), 0);
const OUTSIDE_BIT = 1 << OUTSIDE;
export const ALL_TAGS = (1 << TAGS) - 1;

/** Reads labelled documents as the labeller would and answers what it is to learn from them. */
export function trainingRuns(documents: readonly LabelledDocument[], lexicon: Lexicon): TrainingRun[] {
  return documents.flatMap((document) => runsOf(document, lexicon));
}

/** A document's sentences end to end, as the labeller takes them. */
export function flatten(document: LabelledDocument): { words: string[]; bounds: { from: number; to: number }[] } {
  const words: string[] = [];
  const bounds: { from: number; to: number }[] = [];
  for (const sentence of document.sentences) {
    bounds.push({ from: words.length, to: words.length + sentence.words.length });
    for (const word of sentence.words) words.push(word);
  }
  return { words, bounds };
}

function runsOf(document: LabelledDocument, lexicon: Lexicon): TrainingRun[] {
  const { words, bounds } = flatten(document);
  const read = readWords(words, bounds, lexicon);
  if (document.unlisted) read.phrase.fill(0);
  const writer = new FeatureWriter(read, bounds);
  const runs: TrainingRun[] = [];
  document.sentences.forEach((sentence, number) => {
    const { from = 0, to = 0 } = bounds[number] ?? {};
    const allowed = allowedTags(sentence, from, read.runFrom, read.runTo, document.labelsMisc);
    for (let i = from; i < to; ) {
      const end = read.runTo[i] ?? i;
      if (end <= i) {
        i++;
        continue;
      }
      const features: Uint32Array[] = [];
      for (let k = i; k < end; k++) features.push(writer.out.slice(0, writer.write(k, from, to)));
      const slots = new Int32Array((end - i) * SLOTS);
      for (let k = i; k < end; k++) fillSlots(slots.subarray((k - i) * SLOTS, (k - i + 1) * SLOTS), read, k, from, to);
      runs.push({ features, allowed: allowed.slice(i - from, end - from), slots, weight: document.weight ?? 1 });
      i = end;
    }
  });
  return runs;
}

/** A span that leaves a candidate run can't be found: it is learnt as outside. */
function allowedTags(
  sentence: LabelledSentence,
  offset: number,
  runFrom: Uint32Array,
  runTo: Uint32Array,
  labelsMisc: boolean,
): Uint32Array {
  const allowed = new Uint32Array(sentence.words.length).fill(labelsMisc ? OUTSIDE_BIT : OUTSIDE_BIT | MISC_BITS);
  for (const { from, to, type } of sentence.spans) {
    const start = runFrom[offset + from] ?? 0;
    const end = runTo[offset + from] ?? 0;
    if (end <= start || offset + to > end) continue;
    const kind = ENTITY_TYPES.indexOf(type);
    if (to - from === 1) allowed[from] = 1 << tagOf(kind, UNIT);
    else
      for (let i = from; i < to; i++) allowed[i] = 1 << tagOf(kind, i === from ? BEGIN : i === to - 1 ? LAST : INSIDE);
  }
  return allowed;
}
