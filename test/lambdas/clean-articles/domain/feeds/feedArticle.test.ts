import { expect, test } from '@jest/globals';
import { feedArticle } from '../../../../../lambdas/clean-articles/domain/feeds/feedArticle.ts';
import { readFeed } from '../../../../../lambdas/clean-articles/domain/feeds/readFeed.ts';
import { itemOrRejected } from '../../../../../lambdas/clean-articles/domain/formats/sourceDraft.ts';
import { parseXml } from '../../../../../lambdas/clean-articles/domain/xml/parseXml.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';

const limits = inputLimits.parse({});
const now = new Date('2026-01-01T00:00:00Z');

test.each([
  ['nested deeper than any article is', '<div>'.repeat(5000), 'too-deep'],
  ['of more elements than any article has', '<img src="/a.png">'.repeat(60_000), 'too-large'],
])('an entry with markup %s is rejected, its neighbour is read', (_, html, code) => {
  const item = (title: string, body: string) =>
    `<item><title>${title}</title><guid>${title}</guid><description><![CDATA[${body}]]></description></item>`;
  const xml = `<rss version="2.0"><channel><title>Feed</title>${item('bad', html)}${item('good', '<p>All is well.</p>')}</channel></rss>`;
  const feed = readFeed(parseXml(xml, limits));
  const results = feed.entries.map((entry) =>
    itemOrRejected(() => feedArticle(entry, { format: 'rss', feed, now, limits })),
  );
  expect(results).toMatchObject([
    { rejected: { code } },
    { article: { title: { value: 'good' }, body: { text: 'All is well.' } } },
  ]);
});
