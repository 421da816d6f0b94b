import type { CleanArticle } from '../../../lambdas/shared/cleanArticle.ts';
import { articleIdOf } from '../../../lambdas/shared/ids.ts';
import type { JudgedMessage } from '../../../lambdas/shared/messages.ts';
import type { Judgement } from '../../../lambdas/shared/verdict.ts';

const TEXT = `LISBON, March 3 (Example Wire) - Prime Minister Ana Reis said on Monday that Portugal would build 2,000 homes.

"We can't wait any longer," Reis told reporters in Lisbon. The Bank of Portugal welcomed the plan.`;

/** A clean article like those of clean-articles; every field may be overridden. */
export function articleOf(overrides: Partial<CleanArticle> = {}): CleanArticle {
  const uri = overrides.uri ?? 'https://news.example/homes';
  const text = overrides.text ?? TEXT;
  return {
    uri,
    uriSource: 'canonical-url',
    articleId: articleIdOf(uri),
    pubStatus: 'usable',
    language: 'en',
    title: 'Portugal to build 2,000 homes, says Reis',
    text,
    html: `<p>${text.replaceAll('\n\n', '</p><p>')}</p>`,
    authors: [{ name: 'Jo Doe' }],
    published: { value: '2025-03-03T09:30:00+01:00', precision: 'minute' },
    tags: [],
    subjects: [],
    infoSources: [{ name: 'Example Wire' }],
    images: [],
    altIds: [],
    flags: [],
    provenance: { language: { value: 'en', source: 'text', confidence: 0.99 } },
    repairs: [],
    format: 'text',
    charset: 'utf-8',
    extractorVersion: '1',
    ...overrides,
  };
}

export function messageOf(article: CleanArticle, judged: Partial<Judgement> = {}): JudgedMessage {
  return {
    schemaVersion: 1,
    drop: {
      bucket: 'drops',
      key: 'incoming/homes.txt',
      versionId: 'v1',
      sequencer: '01',
      eventTime: '2025-03-03T10:00:00.000Z',
      bytes: 900,
    },
    sha256: 'ab'.repeat(32),
    item: 0,
    article: { inline: article },
    timings: { clean: 3, deduplicate: 2 },
    judgement: {
      verdict: 'original',
      reason: 'nothing like it is known',
      articleId: article.articleId,
      version: 1,
      firstDay: '2025-03-03',
      contentHash: 'c1',
      signature: 's1',
      decidedAt: '2025-03-03T10:00:02.000Z',
      ...judged,
    },
  };
}
