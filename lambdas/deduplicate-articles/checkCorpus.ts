import { MemoryStateStore } from '../shared/adapters/local/memoryStateStore.ts';
import { bareArticle } from '../shared/bareArticle.ts';
import type { CleanArticle } from '../shared/cleanArticle.ts';
import { articleIdOf } from '../shared/ids.ts';
import type { CleanedMessage } from '../shared/messages.ts';
import type { StateStore } from '../shared/ports.ts';
import type { DedupSettings } from '../shared/settings.ts';
import type { Judgement, Verdict } from '../shared/verdict.ts';
import { type DeduplicateArticleServices, deduplicateArticle } from './deduplicateArticle.ts';

/** One article of a corpus, in arrival order. `published` is ISO 8601. */
export interface CorpusArticle {
  uri: string;
  title?: string | undefined;
  text: string;
  published?: string | undefined;
}

export interface CorpusVerdict {
  uri: string;
  verdict: Verdict;
  /** The uri of the original. */
  duplicateOf?: string;
  similarity?: number;
  method?: string;
  reason: string;
}

type Answer = Pick<Judgement, 'verdict' | 'reason'> & {
  duplicateOf?: string | undefined;
  similarity?: number | undefined;
  method?: string | undefined;
};

const articleOf = ({ uri, title = '', text, published }: CorpusArticle): CleanArticle =>
  bareArticle({
    uri,
    title,
    text,
    ...(published !== undefined && { published: { value: published, precision: 'second' } }),
    format: 'corpus',
  });

/** The message that stands for a corpus article, dropped at `at` (epoch milliseconds). */
export const corpusMessage = (article: CorpusArticle, at: number): CleanedMessage => {
  const eventTime = new Date(at).toISOString();
  return {
    schemaVersion: 1,
    drop: {
      bucket: 'corpus',
      key: article.uri,
      versionId: eventTime,
      sequencer: '',
      eventTime,
      bytes: article.text.length,
    },
    sha256: '',
    item: 0,
    article: { inline: articleOf(article) },
    timings: {},
  };
};

/**
 * The verdicts of a corpus in arrival order, by the very use case that the pipeline runs. `state` starts empty and keeps
 * about 1 KB per article; beside it only the uris are held.
 */
export async function* checkCorpus(
  articles: AsyncIterable<CorpusArticle> | Iterable<CorpusArticle>,
  settings: DedupSettings,
  state: StateStore = new MemoryStateStore(),
): AsyncIterable<CorpusVerdict> {
  const uris = new Map<string, string>();
  const answers: Answer[] = [];
  let at = Date.now();
  const services: DeduplicateArticleServices = {
    articles: { get: async () => undefined },
    state,
    judged: { send: async (messages) => void answers.push(...messages.map(({ judgement }) => judgement)) },
    dropped: { send: async () => {} },
    ledger: {
      drop: async () => undefined,
      recordFate: async ({ matchedId: duplicateOf, ...fate }) => void answers.push({ ...fate, duplicateOf }),
    },
    clock: { now: () => new Date() },
    settings,
  };
  for await (const article of articles) {
    uris.set(articleIdOf(article.uri), article.uri);
    await deduplicateArticle(corpusMessage(article, at++), services);
    for (const { verdict, reason, duplicateOf: id, similarity, method } of answers.splice(0)) {
      const duplicateOf = id && (uris.get(id) ?? id);
      yield {
        uri: article.uri,
        verdict,
        ...(duplicateOf !== undefined && { duplicateOf }),
        ...(similarity !== undefined && { similarity }),
        ...(method !== undefined && { method }),
        // Of people who check a corpus nobody knows our ids.
        reason: id && duplicateOf ? reason.replaceAll(id, () => duplicateOf) : reason,
      };
    }
  }
}
