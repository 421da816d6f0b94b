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

test('the kind of page is no section, what the publishing system calls its own no tag', () => {
  const article = read(
    '<meta property="article:section" content="Article"><meta name="keywords" content="Ferry, _seo, Harbour, ferry">',
  );
  expect(article.section).toBeUndefined();
  expect(article.tags).toEqual(['Ferry', 'Harbour']);
});

test('a caption and its credit come apart', () => {
  const figure =
    '<figure><img src="/late-ferry.jpg"><figcaption>The ferry at noon. <span class="credit">Photo: Ann Lee/AP</span></figcaption></figure>';
  expect(read('<meta property="og:image" content="/late-ferry.jpg">', figure).images).toEqual([
    { url: 'https://harbour.example/late-ferry.jpg', caption: 'The ferry at noon.', credit: 'Ann Lee/AP' },
  ]);
});

test.each([
  ['The ferry at noon. Foto: Ann Lee/AP', 'The ferry at noon.', 'Ann Lee/AP'],
  ['The ferry at noon.<span>Credit: Harbour Library</span>', 'The ferry at noon.', 'Harbour Library'],
  ['The ferry at noon. <cite>AP Photo/Ann Lee</cite>', 'The ferry at noon.', 'AP Photo/Ann Lee'],
  ['The ferry at noon. (Ann Lee)', 'The ferry at noon.', 'Ann Lee'],
  ['The ferry at noon | Ann Lee/Harbour via AFP', 'The ferry at noon', 'Ann Lee/Harbour via AFP'],
  ['The ferry at noon. Bild © Ann Lee (hp)', 'The ferry at noon.', 'Ann Lee (hp)'],
  ['<span class="copyright">The ferry at noon. Bild © Ann Lee (hp)</span>', undefined, 'Ann Lee (hp)'],
  ['The ferry at noon.<span class="credit">Foto: Picture Alliance</span>', 'The ferry at noon.', 'Picture Alliance'],
  ['The ferry at noon.<span class="credit">Picture Alliance</span>', 'The ferry at noon.', 'Picture Alliance'],
  ['The ferry at noon.<span class="credit">Photo Ann Lee</span>', 'The ferry at noon.', 'Ann Lee'],
  ['The ferry <em>Sea Wolf</em> at noon (left)', 'The ferry Sea Wolf at noon (left)', undefined],
  ['Tickets | Timetable of the ferry', 'Tickets | Timetable of the ferry', undefined],
])('a figure that says %j', (says, caption, credit) => {
  const figure = `<figure><img src="/late-ferry.jpg"><figcaption>${says}</figcaption></figure>`;
  const [image] = read('<meta property="og:image" content="/late-ferry.jpg">', figure).images ?? [];
  expect(image?.caption).toBe(caption);
  expect(image?.credit).toBe(credit);
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
