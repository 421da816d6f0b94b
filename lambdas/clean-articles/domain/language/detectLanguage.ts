import { closeLanguages } from './closeLanguages.ts';
import { hashNext, hashStart, wordHashStart } from './gramTable.ts';
import { type LanguageModel, languageModel, type ScriptModel, wordWeight } from './languageModel.ts';
import { mainScript } from './scripts.ts';

export interface DetectedLanguage {
  /** ISO 639-1 (639-3 where there is none; `sr-Latn` for Serbian in Latin letters); `und` when the text has no words. */
  code: string;
  /** 0 to 1. */
  confidence: number;
  isReliable: boolean;
  /** A part of the text looks like another language. */
  isMixed: boolean;
}

/** A longer text is looked at in three parts of this length: start, middle and end. */
const partLength = 200;
const standInHandicap = 12;
/** From here up one sentence in 200 is told wrong, one in 45 of those of four words. */
const reliable = 0.8;
const word = /[\p{L}\p{M}]+/gu;
const unknown: DetectedLanguage = { code: 'und', confidence: 0, isReliable: false, isMixed: false };

interface Counted {
  scores: Float64Array;
  grams: number;
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
  const isReliable = script.share > 0.6;
  if (script.language) return { code: script.language, confidence: script.share, isReliable, isMixed: !isReliable };
  const model = await languageModel();
  const known = model.of(script.script);
  if (!known) return unknown;
  const counted = parts.map((part) => count(part, known, model));
  const whole = decide(sum(counted, known), known);
  const isMixed = !isReliable || (parts.length > 1 && counted.some((part) => isOther(decide(part, known), whole.code)));
  return { ...whole, isMixed };
}

function partsOf(text: string): string[] {
  if (text.length <= partLength * 3) return [text];
  const middle = Math.floor((text.length - partLength) / 2);
  return [text.slice(0, partLength), text.slice(middle, middle + partLength), text.slice(-partLength)];
}

const isOther = ({ code, isReliable, confidence }: DetectedLanguage, expected: string): boolean =>
  isReliable &&
  confidence > 0.9 &&
  code !== expected &&
  !closeLanguages(expected)?.some(({ language }) => language === code);

function count(text: string, { languages, grams }: ScriptModel, { longestGram }: LanguageModel): Counted {
  const scores = new Float64Array(languages.length);
  const words = text.toLowerCase().match(word) ?? [];
  let matched = 0;
  for (const letters of words) {
    let whole = wordHashStart;
    for (let from = 0; from < letters.length; from += 1) {
      whole = hashNext(whole, letters.charCodeAt(from));
      const end = Math.min(letters.length, from + longestGram);
      let hash = hashStart;
      for (let at = from; at < end; at += 1) {
        hash = hashNext(hash, letters.charCodeAt(at));
        if (grams.addTo(scores, hash)) matched += 1;
      }
    }
    if (grams.addTo(scores, whole)) matched += 1;
  }
  return { scores, grams: matched, words };
}

function sum(parts: readonly Counted[], { languages }: ScriptModel): Counted {
  const scores = new Float64Array(languages.length);
  for (const part of parts)
    for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) + (part.scores[at] ?? 0);
  const grams = parts.reduce((total, part) => total + part.grams, 0);
  return { scores, grams, words: parts.flatMap(({ words }) => words) };
}

function decide({ scores, grams, words }: Counted, { languages }: ScriptModel): DetectedLanguage {
  const byLanguage = new Map(languages.map((language, at) => [language, scores[at] ?? 0]));
  const [first] = firstTwo(byLanguage);
  if (!first || first.score === 0) return unknown;
  const [best = first, second] = firstTwo(withNeighbours(byLanguage, first.language, words));
  return { code: best.language, isMixed: false, ...sureness(best.score, second?.score ?? 0, grams) };
}

/** The two best, best first; of equals the earlier. */
function firstTwo(scores: ReadonlyMap<string, number>): { language: string; score: number }[] {
  let best: { language: string; score: number } | undefined;
  let second: { language: string; score: number } | undefined;
  for (const [language, score] of scores) {
    if (!best || score > best.score) {
      second = best;
      best = { language, score };
    } else if (!second || score > second.score) second = { language, score };
  }
  return [best, second].filter((found) => found !== undefined);
}

/** The scores, with the leader's close neighbours judged by their own words too. */
function withNeighbours(
  scores: ReadonlyMap<string, number>,
  leader: string,
  words: readonly string[],
): ReadonlyMap<string, number> {
  const close = closeLanguages(leader);
  if (!close) return scores;
  const judged = new Map(scores);
  for (const { language, likeness, isStandIn, words: own, prior } of close) {
    const hits = words.filter((each) => own.has(each)).length;
    const likeScore = Math.max(...likeness.map((each) => scores.get(each) ?? 0));
    const handicap = isStandIn ? standInHandicap : 0;
    judged.set(language, likeScore + hits * wordWeight + prior - handicap);
  }
  return judged;
}

/** How clearly the first stands before the second, tempered: the grams of one word are not independent. */
function sureness(first: number, second: number, grams: number): { confidence: number; isReliable: boolean } {
  const lead = (first - second) / Math.sqrt(grams + 1);
  const confidence = Math.min(0.99, (1 - Math.exp(-lead)) * Math.min(1, grams / 40 + 0.3));
  return { confidence: Number(confidence.toFixed(3)), isReliable: confidence >= reliable };
}
