import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanFile } from '../../../../../lambdas/clean-articles/domain/cleanFile.ts';
import { toEnrichedArticle } from '../../../../../lambdas/index-articles/domain/ninjs/toEnrichedArticle.ts';
import type { CleanArticle } from '../../../../../lambdas/shared/cleanArticle.ts';
import type { Analysis, EnrichedArticle } from '../../../../../lambdas/shared/enrichedArticle.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { toJsonFeed } from '../../../../../lambdas/shared/standards/toJsonFeed.ts';
import { toJsonLd } from '../../../../../lambdas/shared/standards/toJsonLd.ts';
import { toRss } from '../../../../../lambdas/shared/standards/toRss.ts';
import { articleOf, messageOf } from '../../../index-articles/articles.ts';

const analysis: Analysis = {
  language: { code: 'en', confidence: 1, mixed: false },
  keywords: [],
  summary: '',
  quotes: [],
  entities: [],
  topics: [],
  readingMinutes: 1,
  flags: [],
};
const channel = {
  title: 'News & more',
  description: 'All of it',
  homePage: 'https://news.example/',
  self: 'https://news.example/feed.xml',
};

async function read(content: string): Promise<CleanArticle[]> {
  const bytes = Buffer.from(content);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const articles: CleanArticle[] = [];
  const options = { now: new Date('2026-01-01T00:00:00Z'), limits: inputLimits.parse({ minTextLength: 1 }) };
  for await (const item of cleanFile({ key: 'incoming/x', name: 'x', open }, options)) {
    if ('article' in item) articles.push(item.article);
  }
  return articles;
}

const word = fc.stringMatching(/^[a-zà-öß>&'"]{1,9}$/);
const sentence = fc.array(word, { minLength: 8, maxLength: 14 }).map((words) => `The ${words.join(' ')} said so.`);
const written = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const enrichedArticle = fc
  .record({
    title: fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `Ferry ${words.join(' ')} line`),
    paragraphs: fc.uniqueArray(sentence, { minLength: 1, maxLength: 3 }),
    path: fc.stringMatching(/^[a-z]{1,12}$/),
  })
  .map(({ title, paragraphs, path }) => {
    const uri = `https://news.example/${path}`;
    const html = paragraphs.map((text) => `<p>${written(text)}</p>`).join('');
    const article = articleOf({ title, uri, canonicalUrl: uri, text: paragraphs.join('\n\n'), html });
    return { article, enriched: toEnrichedArticle(article, analysis, messageOf(article)) };
  });

const writers: Record<string, (enriched: EnrichedArticle) => string> = {
  'our own output': (enriched) => JSON.stringify(enriched),
  ninjs: (enriched) => JSON.stringify(enriched.article),
  'JSON-LD': (enriched) => JSON.stringify(toJsonLd(enriched)),
  'JSON Feed': (enriched) => JSON.stringify(toJsonFeed(channel, [enriched])),
  RSS: (enriched) => toRss(channel, [enriched]),
};

test.each(Object.entries(writers))('an article written as %s is read back the same', async (_, write) => {
  await fc.assert(
    fc.asyncProperty(enrichedArticle, async ({ article, enriched }) => {
      const [found, ...others] = await read(write(enriched));
      expect(others).toEqual([]);
      expect(found).toMatchObject({ uri: article.uri, title: article.title, text: article.text });
      expect(found?.authors.map(({ name }) => name)).toEqual(['Jo Doe']);
    }),
    { numRuns: 25 },
  );
});
