import { ABBREVIATIONS } from './abbreviations.ts';
import { characterClass, LOWER } from './characterClass.ts';
import type { Tokens } from './tokenize.ts';

/** A sentence by its tokens, end exclusive, and by its place in the text. */
export interface Sentence {
  from: number;
  to: number;
  start: number;
  end: number;
  /** Number of the block (paragraph) it stands in, from 0. */
  paragraph: number;
}

const ENDS = new Set(['.', '!', '?', '…', '...', '。', '！', '？', '।', '؟', '..']);
const CLOSES = new Set(['"', '”', '’', "'", ')', ']', '»', '“', '」', '』']);
const UNSPACED_ENDS = new Set(['。', '！', '？']);

/** Sentences of a tokenised text in order. A line break ends one; a full stop does where the next word does not go on in lower case. */
export function splitSentences(tokens: Tokens): Sentence[] {
  const sentences: Sentence[] = [];
  const { words, starts, ends, text } = tokens;
  let from = 0;
  let paragraph = 0;
  for (let i = 0; i < words.length; i++) {
    const next = i + 1;
    const gap = next < words.length ? text.slice(ends[i], starts[next]) : '\n';
    const breaks = gap.includes('\n');
    if (!breaks && !endsSentence(tokens, from, i, gap)) continue;
    sentences.push({ from, to: next, start: starts[from] ?? 0, end: ends[i] ?? 0, paragraph });
    if (breaks) paragraph++;
    from = next;
  }
  return sentences;
}

/** Whether token `i` closes the sentence that began at `from`, when the text goes on in the same line. */
function endsSentence(tokens: Tokens, from: number, i: number, gap: string): boolean {
  const { words } = tokens;
  let mark = i;
  while (mark > from && CLOSES.has(words[mark] ?? '')) mark--;
  const closer = words[mark] ?? '';
  const next = words[i + 1] ?? '';
  if (CLOSES.has(next) && gap === '') return false;
  if (UNSPACED_ENDS.has(closer)) return true;
  const goesOn = characterClass(next.charCodeAt(0)) === LOWER;
  if (ENDS.has(closer)) return !goesOn && (gap !== '' || characterClass(next.charCodeAt(0)) > LOWER);
  if (!closer.endsWith('.') || closer.length < 3) return false;
  if (mark !== i) return !goesOn;
  // "the U.S. The" ends; "the U.S. Senate" and "Mr. Smith" go on.
  return !ABBREVIATIONS.has(closer.slice(0, -1).toLowerCase()) && STARTERS.has(next);
}

/** Words that begin a sentence far more often than a name. */
const STARTERS = new Set(
  'The A An It He She They We I You But And In On At As For If When While After Before This That These Those There However Its His Her Their Our What Who Why How Some Many Most Both'.split(
    ' ',
  ),
);
