import { tagNumber } from './feature.ts';
import { normalText } from './normalText.ts';
import { linkShare } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import { countPrivacyWords, endsInCredit, phraseKinds } from './phrases.ts';
import { MARKS } from './textStats.ts';

const SAMPLE = 60;

/** What a block itself is like. */
export const ownNames: readonly string[] = [
  'tag',
  'words',
  'link',
  'links',
  'strong',
  'em',
  'capitalised',
  'upper',
  'digits',
  'commas',
  'ends',
  'wordsPerSentence',
  'lastChar',
  'firstChar',
  'asks',
  'separator',
  'quotes',
  'money',
  'address',
  'creditTail',
  'privacyWords',
  'repeats',
  'isTitle',
  'inDescription',
  'inArticleBody',
  'images',
  'phrases',
  ...phraseKinds.map(([name]) => `=${name}`),
];

/** Writes a block's values in the order of `ownNames`, from `at` on. */
export function writeOwn(rows: Float32Array, at: number, index: number, context: PageContext): void {
  const block = context.blocks[index];
  if (!block) return;
  const { stats, text } = block;
  const { chars, words, sentenceEnds, marks } = stats;
  let to = at;
  rows[to++] = tagNumber(block);
  rows[to++] = words;
  rows[to++] = linkShare(block);
  rows[to++] = block.links;
  rows[to++] = block.strongChars / chars;
  rows[to++] = block.emChars / chars;
  rows[to++] = stats.capitalised / Math.max(1, words);
  rows[to++] = stats.upper / chars;
  rows[to++] = stats.digits / chars;
  rows[to++] = stats.commas;
  rows[to++] = sentenceEnds;
  rows[to++] = words / Math.max(1, sentenceEnds);
  rows[to++] = lastKind(text);
  rows[to++] = firstKind(text);
  for (const mark of MARKS) rows[to++] = (marks & mark) === 0 ? 0 : 1;
  rows[to++] = text.includes('@') || text.includes('://') || text.includes('www.') ? 1 : 0;
  rows[to++] = endsInCredit(text) ? 1 : 0;
  rows[to++] = countPrivacyWords(text);
  rows[to++] = context.repeats.get(text) ?? 1;
  rows[to++] = isTitle(text, context.normalTitle) ? 1 : 0;
  rows[to++] = sampleIn(text, context.hints.description);
  rows[to++] = sampleIn(text, context.hints.articleBody);
  rows[to++] = block.images;
  const phrases = context.phrases[index] ?? 0;
  rows[to++] = phrases;
  for (let kind = 0; kind < phraseKinds.length; kind++) rows[to++] = (phrases >> kind) & 1;
}

const isTitle = (text: string, normalTitle: string): boolean =>
  Math.abs(text.length - normalTitle.length) < 20 && normalText(text) === normalTitle;

/** 1 when the block's start or middle stands in a text, 0 when not, -1 when there is no such text. */
function sampleIn(text: string, whole: string): number {
  if (whole.length < 20) return -1;
  if (text.length < 10) return 0;
  const middle = text.length > 2 * SAMPLE ? text.slice(SAMPLE, 2 * SAMPLE) : text;
  return whole.includes(text.slice(0, SAMPLE)) || whole.includes(middle) ? 1 : 0;
}

function lastKind(text: string): number {
  const last = text.at(-1) ?? '';
  if (/[.!?。！？।؟”"»’)]/.test(last)) return 3;
  if (last === ':' || last === '：') return 2;
  return last === '…' ? 1 : 0;
}

function firstKind(text: string): number {
  const first = text[0] ?? '';
  if (/["“„«'‘「]/.test(first)) return 3;
  if (/\p{Lu}|\p{Lo}/u.test(first)) return 2;
  return /\p{Ll}/u.test(first) ? 1 : 0;
}
