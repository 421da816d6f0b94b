import { type Feature, tagNumber } from './feature.ts';
import { linkShare } from './pageBlock.ts';
import { normalText } from './pageContext.ts';
import { countPrivacyWords, endsInCredit } from './phrases.ts';

const SAMPLE = 60;

/** What a block itself is like. */
export const ownFeatures: Feature[] = [
  ['tag', (block) => tagNumber(block)],
  ['words', ({ stats }) => stats.words],
  ['link', (block) => linkShare(block)],
  ['links', ({ links }) => links],
  ['strong', ({ strongChars, stats }) => strongChars / stats.chars],
  ['em', ({ emChars, stats }) => emChars / stats.chars],
  ['capitalised', ({ stats }) => stats.capitalised / Math.max(1, stats.words)],
  ['upper', ({ stats }) => stats.upper / stats.chars],
  ['digits', ({ stats }) => stats.digits / stats.chars],
  ['commas', ({ stats }) => stats.commas],
  ['ends', ({ stats }) => stats.sentenceEnds],
  ['lastChar', ({ text }) => lastKind(text)],
  ['firstChar', ({ text }) => firstKind(text)],
  ['wordsPerSentence', ({ stats }) => stats.words / Math.max(1, stats.sentenceEnds)],
  ['asks', ({ text }) => (/[?？]/.test(text) ? 1 : 0)],
  ['address', ({ text }) => (/https?:\/\/|www\.|@\w/.test(text) ? 1 : 0)],
  ['separator', ({ text }) => (/[|›»·•]/.test(text) ? 1 : 0)],
  ['quotes', ({ text }) => (/["“”„«»]/.test(text) ? 1 : 0)],
  ['money', ({ text }) => (/[$€£¥]/.test(text) ? 1 : 0)],
  ['creditTail', ({ text }) => (endsInCredit(text) ? 1 : 0)],
  ['privacyWords', ({ text }) => countPrivacyWords(text)],
  ['repeats', ({ text }, _, { repeats }) => repeats.get(text) ?? 1],
  [
    'isTitle',
    ({ text }, _, { normalTitle }) =>
      Math.abs(text.length - normalTitle.length) < 20 && normalText(text) === normalTitle ? 1 : 0,
  ],
  ['inDescription', ({ text }, _, { hints }) => sampleIn(text, hints.description)],
  ['inArticleBody', ({ text }, _, { hints }) => sampleIn(text, hints.articleBody)],
];

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
