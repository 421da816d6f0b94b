import type { Topic } from '../../../shared/enrichedArticle.ts';
import { hashOf } from '../entities/hashing.ts';
import { MEDIA_TOPICS, type MediaTopic } from './mediaTopics.ts';
import { scoreStems } from './scoreStems.ts';
import { type TopicTable, topicTable } from './topicModel.ts';

/** A word of the article, lower case, and how much it counts. */
export interface WeightedWord {
  word: string;
  weight: number;
}

const MAX_TOP = 3;
const MAX_BELOW = 2;
/** A further topic is kept when its score is this share of the best one's. */
const KEEP = 0.45;
const KEEP_BELOW = 0.6;
/** Evidence in all below which a text is too thin to say anything. */
const MIN_EVIDENCE = 1;

/**
 * IPTC Media Topics of an article, most fitting first: the two upper levels in English, the upper one in the languages
 * of TOPIC_STEMS, what the source's own labels (`given`) tell in any other. `language` is BCP 47.
 */
export function classifyTopics(words: readonly WeightedWord[], given: readonly string[], language: string): Topic[] {
  const code = language.split('-')[0] ?? '';
  // A word may mean something else elsewhere: `war` is no war in German.
  const english = code === 'en' ? words : [];
  const scores = code === 'en' ? scoreTopics(words, topicTable('top')) : scoreStems(words, code);
  addGiven(scores, given, code);
  const total = scores.reduce((sum, score) => sum + score, 0);
  if (total < MIN_EVIDENCE) return [];
  return best(MEDIA_TOPICS, scores, MAX_TOP, KEEP).flatMap(({ topic, score }) => [
    asTopic(topic, score / (score + total / 4)),
    ...below(topic, english, score / (score + total / 4)),
  ]);
}

/** Each column's sum over the words. */
export function scoreTopics(words: readonly WeightedWord[], table: TopicTable): number[] {
  const scores = new Array<number>(table.columns).fill(0);
  for (const { word, weight } of words) {
    const row = table.words.find(hashOf(word));
    if (row < 0) continue;
    for (let column = 0; column < table.columns; column++) {
      const share = table.weights[row * table.columns + column] ?? 0;
      if (share !== 0) scores[column] = (scores[column] ?? 0) + (weight * share) / 255;
    }
  }
  return scores;
}

function below(topic: MediaTopic, words: readonly WeightedWord[], confidence: number): Topic[] {
  if (topic.narrower.length === 0) return [];
  const scores = scoreTopics(words, topicTable(topic.code));
  const total = scores.reduce((sum, score) => sum + score, 0);
  if (total < MIN_EVIDENCE) return [];
  return best(topic.narrower, scores, MAX_BELOW, KEEP_BELOW).map(({ topic: narrower, score }) =>
    asTopic(narrower, (confidence * score) / (score + total / 6)),
  );
}

function best(topics: readonly MediaTopic[], scores: readonly number[], limit: number, keep: number) {
  const ranked = topics.map((topic, i) => ({ topic, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score);
  const highest = ranked[0]?.score ?? 0;
  return ranked.filter(({ score }) => score > 0 && score >= keep * highest).slice(0, limit);
}

/** A section or tag of the source counts like a handful of telling words; many are English everywhere. */
function addGiven(scores: number[], given: readonly string[], code: string): void {
  const words = given
    .flatMap((label) => label.toLowerCase().match(/\p{L}+/gu) ?? [])
    .map((word) => ({ word, weight: 4 }));
  for (const told of [scoreTopics(words, topicTable('top')), scoreStems(words, code)])
    told.forEach((score, i) => {
      scores[i] = (scores[i] ?? 0) + score;
    });
}

const asTopic = (topic: MediaTopic, confidence: number): Topic => ({
  qcode: `medtop:${topic.code}`,
  name: topic.name,
  confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
});
