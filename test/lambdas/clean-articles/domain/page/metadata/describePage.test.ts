import { expect, test } from '@jest/globals';
import { isPaywallNotice } from '../../../../../../lambdas/clean-articles/domain/page/metadata/paywallNotice.ts';
import { readPage } from '../../../../../../lambdas/clean-articles/domain/page/readPage.ts';

const now = new Date('2026-01-01T00:00:00Z');
const text = '<p>The ferry was late again, said the captain, and no one was surprised by that in the least.</p>';
const read = (head: string, body = '') =>
  readPage(
    `<html><head><title>Ferry</title>${head}</head><body><h1>Ferry is late again</h1>${body}${text}</body></html>`,
    {
      url: 'https://harbour.example/news/1',
      now,
    },
  );

test('the AMP twin is another id of the article', () => {
  expect(read('<link rel="amphtml" href="/news/1/amp">').altIds).toEqual([
    { role: 'amp', value: 'https://harbour.example/news/1/amp' },
  ]);
});

test('values say where they come from', () => {
  const article = read(
    '<link rel="canonical" href="/news/1"><meta property="article:section" content="Sea &amp;amp; Coast,News">',
  );
  expect(article).toMatchObject({ section: 'Sea & Coast', site: 'harbour.example' });
  expect(article.origins).toMatchObject({
    canonicalUrl: { source: 'link:canonical' },
    section: { source: 'meta:article:section' },
    site: { source: 'url', confidence: 0.5 },
  });
});

test('a caption and its credit come apart', () => {
  const figure =
    '<figure><img src="/late-ferry.jpg"><figcaption>The ferry at noon. <span class="credit">Photo: Ann Lee/AP</span></figcaption></figure>';
  expect(read('<meta property="og:image" content="/late-ferry.jpg">', figure).images).toEqual([
    { url: 'https://harbour.example/late-ferry.jpg', caption: 'The ferry at noon.', credit: 'Ann Lee/AP' },
  ]);
});

test('an agency beside the headline is where the story comes from', () => {
  expect(read('', '<div>AFP, MANILA</div>').infoSources).toEqual([{ name: 'AFP' }]);
});

test.each([
  ['Subscribe now to continue reading this story.', true],
  ['This article is exclusively for subscribers.', true],
  ['Jetzt weiterlesen mit HP+', true],
  ['Cet article est réservé à nos abonnés', true],
  ['Suscríbete para seguir leyendo', true],
  ['The paper will put its archive behind a paywall for subscribers next year, the publisher said.', false],
  ['Sign up to our newsletter', false],
])('%s: a notice of a paywall is %s', (block, expected) => {
  expect(isPaywallNotice(block)).toBe(expected);
});
