import { tokenize } from '../../lambdas/index-articles/domain/text/tokenize.ts';
import { scoreTopics } from '../../lambdas/index-articles/domain/topics/classifyTopics.ts';
import { MEDIA_TOPICS } from '../../lambdas/index-articles/domain/topics/mediaTopics.ts';
import { topicTable } from '../../lambdas/index-articles/domain/topics/topicModel.ts';
import { weighWords } from '../../lambdas/index-articles/domain/topics/weighWords.ts';
import { BBC_TOPICS, readBbc } from './bbcArticles.ts';

/** F1 of the top topic on the BBC classes, nothing of that set having been trained on: among the five mapped topics, and among all 17. */
export function benchTopics(data: string): void {
  const kinds = Object.keys(BBC_TOPICS);
  const columns = kinds.map((kind) => MEDIA_TOPICS.findIndex((topic) => topic.code === BBC_TOPICS[kind]));
  const amongFive = new Confusion(kinds);
  const amongAll = new Confusion(kinds);
  for (const { kind, title, text } of readBbc(data)) {
    const scores = scoreTopics(weighWords(tokenize(title).words, tokenize(text).words), topicTable('top'));
    const of = columns.map((column) => scores[column] ?? 0);
    amongFive.add(kind, kinds[of.indexOf(Math.max(...of))] ?? '');
    amongAll.add(kind, kinds[columns.indexOf(scores.indexOf(Math.max(...scores)))] ?? 'other');
  }
  console.log(
    `topics on BBC: macro F1 ${amongFive.macroF1().toFixed(3)} among the five mapped topics (${amongFive.perClass()})`,
  );
  console.log(`  among all 17: macro F1 ${amongAll.macroF1().toFixed(3)} (${amongAll.perClass()})`);
}

class Confusion {
  readonly #kinds: readonly string[];
  readonly #counts = new Map<string, number>();

  constructor(kinds: readonly string[]) {
    this.#kinds = kinds;
  }

  add(truth: string, found: string): void {
    const key = `${truth} ${found}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  #sum(matches: (truth: string, found: string) => boolean): number {
    let sum = 0;
    for (const [key, count] of this.#counts) {
      const [truth = '', found = ''] = key.split(' ');
      if (matches(truth, found)) sum += count;
    }
    return sum;
  }

  #f1(kind: string): number {
    const right = this.#sum((truth, found) => truth === kind && found === kind);
    const wrong = this.#sum((truth, found) => (truth === kind) !== (found === kind));
    return (2 * right) / Math.max(1, 2 * right + wrong);
  }

  macroF1 = (): number => this.#kinds.reduce((sum, kind) => sum + this.#f1(kind), 0) / this.#kinds.length;

  perClass = (): string => this.#kinds.map((kind) => `${kind} ${this.#f1(kind).toFixed(3)}`).join(' ');
}
