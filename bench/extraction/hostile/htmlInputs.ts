import { type HostileInput, paragraph, sentence, text } from './hostileInput.ts';

/** Pages with more of one thing than any page has. */
export const htmlInputs: readonly HostileInput[] = [
  text('html/divs-180000.html', () => `<html><body>${'<div>a</div>'.repeat(180_000)}</body></html>`),
  text(
    'html/paragraphs-1e5.html',
    () => `<html><body><article>${`<p>${sentence}</p>`.repeat(90_000)}</article></body></html>`,
  ),
  text('html/tables-nested.html', () => '<table><tr><td>'.repeat(100_000)),
  text('html/formatting.html', () => '<a><b><i><p>x'.repeat(100_000)),
  text(
    'html/json-ld-1e5.html',
    () =>
      `<html><head>${'<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>'.repeat(50_000)}</head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/json-ld-deep.html',
    () =>
      `<html><head><script type="application/ld+json">${'{"@graph":['.repeat(3e5)}</script></head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/metas-2e5.html',
    () =>
      `<html><head>${'<meta property="article:author" content="Ann Lee">'.repeat(150_000)}</head><body><p>${paragraph}</p></body></html>`,
  ),
  text(
    'html/title-5MB.html',
    () => `<html><head><title>${'a | b - '.repeat(600_000)}</title></head><body><p>${paragraph}</p></body></html>`,
  ),
  text('html/links-2e5.html', () => `<html><body><p>${'<a href="../../../a">x</a>'.repeat(200_000)}</p></body></html>`),
  text('html/base-nested.html', () => `<base href="${'a/'.repeat(1e6)}"><p>${'<a href="b">x</a>'.repeat(2000)}</p>`),
  text('html/text-without-end-2MB.html', () => `<html><body><p>${'word '.repeat(380_000)}`),
  text('html/textarea-9MB.html', () => `<html><body><textarea>${'<b>'.repeat(3e6)}`),
  text('html/comments-1e6.html', () => `<html><body>${'<!---->'.repeat(1e6)}<p>${paragraph}</p>`),
  text('html/entities-2MB.html', () => `<html><body><p>${'&ampamp;&#x;&#99999999;'.repeat(1e5)}</p>`),
  text(
    'html/times-1e5.html',
    () => `<html><body>${'<time datetime="2024-01-01">x</time>'.repeat(1e5)}<p>${paragraph}</p>`,
  ),
  text(
    'html/data-address-9MB.html',
    () => `<article><p>${paragraph}</p><img src="data:image/png;base64,${'A'.repeat(9e6)}"></article>`,
  ),
  text(
    'html/srcset-2e5.html',
    () => `<article><p>${paragraph}</p><img srcset="${'https://a.b/c.jpg 1w, '.repeat(2e5)}"></article>`,
  ),
  text('html/style-9MB.html', () => `<style>${'a{b:c}'.repeat(1.5e6)}</style><article><p>${paragraph}</p></article>`),
  text(
    'html/noscript-nested.html',
    () => `${'<noscript><style>'.repeat(20_000)}<article><p>${paragraph}</p></article>`,
  ),
  text(
    'html/templates-nested.html',
    () => `${'<template>'.repeat(1900)}<p>${paragraph}</p>${'</template>'.repeat(1900)}`,
  ),
  text('html/selects-nested.html', () => `${'<select><option>'.repeat(24_000)}<p>${paragraph}</p>`),
  text('html/headings-40000.html', () => `${'<h1>A ferry is loose</h1>'.repeat(20_000)}<p>${paragraph}</p>`),
  text(
    'html/titles-40000.html',
    () => `<head>${'<title>A ferry is loose</title>'.repeat(20_000)}</head><p>${paragraph}</p>`,
  ),
  text(
    'html/canonicals-40000.html',
    () => `<head>${'<link rel="canonical" href="https://a.b/c">'.repeat(40_000)}</head><p>${paragraph}</p>`,
  ),
  text(
    'html/canonical-9MB.html',
    () => `<head><link rel="canonical" href="https://a.b/${'c/../'.repeat(1.8e6)}"></head><p>${paragraph}</p>`,
  ),
  text(
    'html/bylines-40000.html',
    () => `<article>${'<p class="byline">By Ann Lee and Bob Ray</p>'.repeat(20_000)}<p>${paragraph}</p></article>`,
  ),
  text(
    'html/byline-2MB.html',
    () => `<article><p class="byline">By ${'Ann Lee, '.repeat(200_000)}</p><p>${paragraph}</p></article>`,
  ),
  text(
    'html/dates-40000.html',
    () => `<article>${'<p>Published 1 January 2024 10:00</p>'.repeat(20_000)}<p>${paragraph}</p></article>`,
  ),
  text(
    'html/date-2MB.html',
    () => `<article><p class="date">${'1 January '.repeat(180_000)}</p><p>${paragraph}</p></article>`,
  ),
  text(
    'html/classes-long.html',
    () => `<article>${`<p class="${'side-bar '.repeat(40)}">${sentence}</p>`.repeat(20_000)}</article>`,
  ),
  text(
    'html/json-ld-broken-5MB.html',
    () =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'\\'.repeat(5e6)}</script><p>${paragraph}</p>`,
  ),
  text(
    'html/json-ld-text-9MB.html',
    () =>
      `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${sentence.repeat(100_000)}"}</script><p>${paragraph}</p>`,
  ),
  text(
    'html/microdata-40000.html',
    () =>
      `<article>${'<span itemprop="author" itemscope><span itemprop="name">Ann Lee</span></span>'.repeat(20_000)}<p>${paragraph}</p></article>`,
  ),
  text(
    'html/captions-20000.html',
    () =>
      `<article>${`<figure><img src="/a.jpg"><figcaption>${sentence}</figcaption></figure>`.repeat(10_000)}<p>${paragraph}</p></article>`,
  ),
  text(
    'html/frames.html',
    () => `<frameset>${'<frame src="file:///etc/passwd">'.repeat(20_000)}</frameset><p>${paragraph}</p>`,
  ),
  text('html/refresh.html', () => `<meta http-equiv="refresh" content="0;url=file:///etc/passwd"><p>${paragraph}</p>`),
  text(
    'html/conditional-comments-3e5.html',
    () => `${'<!--[if IE]><p>x</p><![endif]-->'.repeat(300_000)}<p>${paragraph}</p>`,
  ),
  text('html/declarations-1e6.html', () => `${'<!DOCTYPE html>'.repeat(600_000)}<p>${paragraph}</p>`),
  text('html/marks-1e6.html', () => `${'\ufeff'.repeat(1e6)}<p>${paragraph}</p>`),
  text('html/two-million-equals.html', () => `<p ${'='.repeat(2e6)}>${paragraph}</p>`),
  text('html/two-million-slashes.html', () => `<p ${'/'.repeat(2e6)}>${paragraph}</p>`),
];
