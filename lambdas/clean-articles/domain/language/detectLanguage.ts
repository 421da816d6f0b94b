import { closeLanguages } from './closeLanguages.ts';
import { languageModel, type ScriptModel, wordWeight } from './languageModel.ts';
import { mainScript } from './scripts.ts';
import { isOtherScript, mainShare, partsOf } from './textParts.ts';
import type { WordSums } from './wordScores.ts';

export interface DetectedLanguage {
  /** ISO 639-1 (639-3 where there is none; `sr-Latn` for Serbian in Latin letters); `und` when the text has no words. */
  code: string;
  /** 0 to 1. */
  confidence: number;
  isReliable: boolean;
  /** A part of the text looks like another language. */
  isMixed: boolean;
}

const standInHandicap = 12;
/** From here up one sentence in 100 is told wrong, one in 55 of those of four words. */
const reliable = 0.8;
const word = /[\p{L}\p{M}]+/gu;
const unknown: DetectedLanguage = { code: 'und', confidence: 0, isReliable: false, isMixed: false };

interface Scored {
  language: string;
  score: number;
}

interface Counted extends WordSums {
  words: readonly string[];
}

/**
 * The language a text is written in: by its script where that decides, else by its letter sequences of up to four
 * (naive Bayes over the commonest grams of each language) and by words that tell close neighbours apart. The statistics
 * are loaded on first use.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const parts = partsOf(text);
  const script = mainScript(parts.join(' '));
  if (!script) return unknown;
  const isReliable = script.share > mainShare;
  const isOfTwoScripts = !isReliable || (script.share < 1 && parts.some((part) => isOtherScript(part, script.script)));
  if (script.language) return { code: script.language, confidence: script.share, isReliable, isMixed: isOfTwoScripts };
  const model = await languageModel();
  const known = model.of(script.script);
  if (!known) return unknown;
  const counted = parts.map((part) => count(part, known));
  const whole = decide(sum(counted, known), known);
  const isOfTwo = parts.length > 1 && counted.some((part) => isOfOther(part, known, whole.code));
  return { ...whole, isMixed: isOfTwoScripts || isOfTwo };
}

/** Whether a part is surely of a language that is no neighbour of the one expected. */
function isOfOther(part: Counted, known: ScriptModel, expected: string): boolean {
  const isExpected = (code: string): boolean =>
    code === expected || (closeLanguages(expected)?.some(({ language }) => language === code) ?? false);
  const highest = part.scores.indexOf(Math.max(...part.scores));
  if (isExpected(known.languages[highest] ?? expected)) return false;
  const { code, isReliable } = decide(part, known);
  return isReliable && !isExpected(code);
}

function count(text: string, model: ScriptModel): Counted {
  const [scores, marks] = [new Float64Array(model.languages.length), new Float64Array(model.languages.length)];
  const words = text.toLowerCase().match(word) ?? [];
  const counted = { scores, marks, grams: 0, words };
  for (const each of words) model.words.addTo(counted, each);
  return counted;
}

function add(sums: Float64Array, more: Float64Array): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
}

function sum(parts: readonly Counted[], { languages }: ScriptModel): Counted {
  const [scores, marks] = [new Float64Array(languages.length), new Float64Array(languages.length)];
  for (const part of parts) {
    add(scores, part.scores);
    add(marks, part.marks);
  }
  const grams = parts.reduce((total, part) => total + part.grams, 0);
  return { scores, marks, grams, words: parts.flatMap(({ words }) => words) };
}

function decide({ scores, marks, grams, words }: Counted, { languages }: ScriptModel): DetectedLanguage {
  const byLanguage = new Map(languages.map((language, at) => [language, scores[at] ?? 0]));
  const [first] = firstTwo(byLanguage);
  if (!first || first.score === 0) return unknown;
  const told = (language: string): number => marks[languages.indexOf(language)] ?? 0;
  const [best = first, second] = firstTwo(withNeighbours(byLanguage, first, words, told));
  return { code: best.language, isMixed: false, ...sureness(best.score, second?.score ?? 0, grams) };
}

/** The two best, best first; of equals the earlier. */
function firstTwo(scores: ReadonlyMap<string, number>): Scored[] {
  let best: Scored | undefined;
  let second: Scored | undefined;
  for (const [language, score] of scores) {
    if (!best || score > best.score) {
      second = best;
      best = { language, score };
    } else if (!second || score > second.score) second = { language, score };
  }
  return [best, second].filter((found) => found !== undefined);
}

/**
 * The scores, with the leader's close neighbours judged by their own words too. Of their grams, what tells them apart is half chance:
 * what the texts are about that were counted.
 */
function withNeighbours(
  scores: ReadonlyMap<string, number>,
  leader: Scored,
  words: readonly string[],
  told: (language: string) => number,
): ReadonlyMap<string, number> {
  const close = closeLanguages(leader.language);
  if (!close) return scores;
  const judged = new Map(scores);
  for (const { language, likeness, isStandIn, words: own, prior } of close) {
    const hits = words.filter((each) => own.has(each)).length;
    const likeScore = (leader.score + Math.max(...likeness.map((each) => scores.get(each) ?? 0))) / 2;
    const handicap = isStandIn ? standInHandicap : 0;
    judged.set(language, likeScore + hits * wordWeight + told(language) + prior - handicap);
  }
  return judged;
}

/** How clearly the first stands before the second, tempered: the grams of one word are not independent. */
function sureness(first: number, second: number, grams: number): { confidence: number; isReliable: boolean } {
  const lead = (first - second) / Math.sqrt(grams + 1);
  const confidence = Math.min(0.99, (1 - Math.exp(-lead)) * Math.min(1, grams / 40 + 0.3));
  return { confidence: Number(confidence.toFixed(3)), isReliable: confidence >= reliable };
}
