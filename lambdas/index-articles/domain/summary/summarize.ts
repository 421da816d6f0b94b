import type { Sentence } from '../text/splitSentences.ts';
import { stopWords } from '../text/stopWords.ts';
import type { Tokens } from '../text/tokenize.ts';

const MAX_SENTENCES = 3;
const MAX_CHARACTERS = 700;
const MIN_WORDS = 6;
const MAX_WORDS = 60;
/** Sentences looked at: what a news story has to say it says early. */
const CONSIDERED = 60;

/**
 * At most three sentences of the article in their order: the lead, then those that share most with the rest and the
 * title (centroid method, Radev et al. 2004, with the lead bias of news).
 */
export function summarize(
  title: string,
  tokens: Tokens,
  sentences: readonly Sentence[],
  language: string,
  dateline: string | undefined,
): string {
  const stops = stopWords(language);
  const content = sentences.slice(0, CONSIDERED).map((sentence) => contentWords(tokens, sentence, stops));
  const usable = sentences
    .slice(0, CONSIDERED)
    .map((sentence, i) => ({ sentence, i }))
    .filter(({ sentence }) => isUsable(tokens, sentence));
  const weights = centroid(content);
  const titleWords = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const scored = usable
    .map(({ sentence, i }, rank) => ({
      i,
      sentence,
      score: rank === 0 ? Number.POSITIVE_INFINITY : scoreOf(content[i] ?? [], weights, titleWords, i),
    }))
    .sort((a, b) => b.score - a.score);
  const chosen: { i: number; text: string }[] = [];
  const covered = new Set<string>();
  let length = 0;
  for (const { i, sentence } of scored) {
    const text = clean(tokens.text.slice(sentence.start, sentence.end), i === 0 ? dateline : undefined);
    const words = content[i] ?? [];
    const repeats = words.filter((word) => covered.has(word)).length > words.length * 0.6;
    if (chosen.length >= MAX_SENTENCES || (chosen.length > 0 && (length + text.length > MAX_CHARACTERS || repeats)))
      continue;
    chosen.push({ i, text });
    length += text.length;
    for (const word of words) covered.add(word);
  }
  return chosen
    .sort((a, b) => a.i - b.i)
    .map(({ text }) => text)
    .join(' ');
}

function contentWords(tokens: Tokens, sentence: Sentence, stops: ReadonlySet<string>): string[] {
  return tokens.words
    .slice(sentence.from, sentence.to)
    .map((word) => word.toLowerCase())
    .filter((word) => word.length > 2 && /\p{L}/u.test(word) && !stops.has(word));
}

/** A whole sentence of fair length that needs no neighbour: no lone quote, heading, question or "He added". */
function isUsable(tokens: Tokens, sentence: Sentence): boolean {
  const words = sentence.to - sentence.from;
  const text = tokens.text.slice(sentence.start, sentence.end);
  if (words > MAX_WORDS || !/[.!。！][”"’»)]*$/.test(text)) return false;
  if (words < MIN_WORDS && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(text)) return false;
  return !/^["“„«‘]/.test(text) && isBalanced(text);
}

/** A sentence that opens a quote and does not close it is half of something. */
function isBalanced(text: string): boolean {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/[“„]/g) <= count(/[”“]/g) && count(/[“]/g) <= count(/[”]/g) + count(/„/g);
}

/** Each word's share of the sentences it is in, words of one sentence only counting nothing. */
function centroid(content: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of content) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, Math.log2(1 + count)]));
}

function scoreOf(
  words: readonly string[],
  weights: ReadonlyMap<string, number>,
  title: ReadonlySet<string>,
  position: number,
): number {
  const distinct = [...new Set(words)];
  const central =
    distinct.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) / Math.sqrt(Math.max(6, distinct.length));
  const shared = distinct.filter((word) => title.has(word)).length;
  const needsContext = /^(he|she|it|they|this|that|these|but|and|also|however|meanwhile|er|sie|es|il|elle)$/.test(
    words[0] ?? '',
  )
    ? 0.7
    : 1;
  return (central + shared * 0.5) * needsContext * (1 + 1.2 / (1 + position * 0.4));
}

/** Without the dateline in front, which the article has as a field, and without the mark of a list. */
function clean(text: string, dateline: string | undefined): string {
  const bare =
    dateline && text.startsWith(dateline) ? text.slice(dateline.length).replace(/^\s*[-–—:.]+\s*/, '') : text;
  return bare
    .replace(/^[-–—•*]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
