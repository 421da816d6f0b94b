import { expect, test } from '@jest/globals';
import type { ReadItem } from '../../../../../lambdas/clean-articles/domain/formats/formatReader.ts';
import { readJsonValue } from '../../../../../lambdas/clean-articles/domain/formats/readJsonValue.ts';
import type { SourceArticle } from '../../../../../lambdas/clean-articles/domain/sourceArticle.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';

const context = { name: 'drop.json', now: new Date('2026-01-01T00:00:00Z'), limits: inputLimits.parse({}) };
const read = (value: unknown): ReadItem[] => [...readJsonValue(value, context)];
const articles = (value: unknown): SourceArticle[] =>
  read(value).flatMap((item) => ('article' in item ? [item.article] : []));
const formats = (value: unknown): unknown[] =>
  read(value).map((item) => ('article' in item ? item.format : 'rejected'));

const text = 'The harbour board voted on Monday to reopen the old ferry line across the sound next spring.';

test('reads an article whatever its fields are called', () => {
  const common = { title: { value: 'Ferry line reopens' }, published: { value: { value: '2024-05-06T07:08:09Z' } } };
  for (const value of [
    { title: 'Ferry line reopens', text, date: '2024-05-06T07:08:09Z' },
    { headline: 'Ferry line reopens', maintext: text, date_publish: '2024-05-06 07:08:09' },
    { Title: 'Ferry line reopens', Body: text, 'Published At': 1714979289 },
    { title: { rendered: 'Ferry line reopens' }, content: { rendered: text }, published: 1714979289000 },
    { title: 'Ferry line reopens', paragraphs: [text.slice(0, 40), text.slice(40)], pub_date: '20240506T070809Z' },
  ]) {
    expect(articles(value)).toMatchObject([common]);
  }
});

test('the language tells day and month apart', () => {
  const dated = (language: string) =>
    articles({ title: 'T', text, date: '06/05/2024', language })[0]?.published?.value.value;
  expect([dated('it'), dated('en-US')]).toEqual(['2024-05-06', '2024-06-05']);
});

test('unwraps arrays and envelopes, and a bad item leaves its neighbours alone', () => {
  const good = { title: 'A', text };
  for (const value of [
    [good, 7, good],
    { status: 'ok', articles: [good, { n: 1 }, good] },
    { response: { results: [good, [], null, good] } },
    { hits: { hits: [{ _source: good }, { _source: {} }, { _source: good }] } },
  ]) {
    expect(articles(value)).toHaveLength(2);
  }
  expect(formats([good, 7, good])).toEqual(['json-article', 'rejected', 'json-article']);
});

test('stops at envelopes within envelopes', () => {
  let value: unknown = { title: 'A', text };
  for (let depth = 0; depth < 5000; depth++) value = [value];
  expect(read(value)).toEqual([{ rejected: { code: 'too-deep', message: expect.stringContaining('deep') } }]);
});

test('marks what NewsAPI cut off', () => {
  const value = {
    source: { id: null, name: 'Daily' },
    publishedAt: '2024-01-02',
    title: 'T',
    content: `${text}… [+2331 chars]`,
  };
  expect(articles(value)).toMatchObject([{ site: 'Daily', body: { kind: 'text', text }, flags: ['truncated'] }]);
  expect(formats(value)).toEqual(['newsapi']);
});

test('takes schema.org articles out of a graph', () => {
  const article = {
    '@type': ['NewsArticle'],
    '@id': 'https://news.example/a#article',
    headline: 'Ferry line reopens',
    articleBody: text,
    author: [{ '@type': 'Person', name: 'Ada Byron', url: 'https://news.example/ada' }],
    datePublished: '2024-05-06',
    publisher: { name: 'News Example' },
    isAccessibleForFree: 'False',
    keywords: 'ferry, sound',
  };
  const value = { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'x' }, article] };
  expect(articles(value)).toEqual([
    {
      body: { kind: 'text', text },
      id: 'https://news.example/a#article',
      title: { value: 'Ferry line reopens', source: 'json-ld:headline', confidence: 0.95 },
      authors: {
        value: [{ name: 'Ada Byron', uri: 'https://news.example/ada' }],
        source: 'json-ld:author',
        confidence: 0.95,
      },
      published: {
        value: { value: '2024-05-06', precision: 'day' },
        source: 'json-ld:datePublished',
        confidence: 0.95,
      },
      site: 'News Example',
      tags: ['ferry', 'sound'],
      flags: ['paywalled'],
    },
  ]);
});

test('an id without a scope is no identity', () => {
  expect(articles({ id: 17, title: 'T', text })).toMatchObject([{ altIds: [{ role: 'source', value: '17' }] }]);
  expect(articles({ id: 17, title: 'T', text })[0]).not.toHaveProperty('id');
  expect(articles({ id: 17, source: 'Daily', title: 'T', text })).toMatchObject([{ id: '17', idScope: 'Daily' }]);
  expect(articles({ id: 'urn:x:1', title: 'T', text })).toMatchObject([{ id: 'urn:x:1' }]);
});

test('hostile keys are data', () => {
  const value: unknown = JSON.parse(
    `{"__proto__":{"polluted":true},"constructor":{"prototype":1},"title":"T","text":"${text}"}`,
  );
  expect(articles(value)).toMatchObject([{ body: { kind: 'text', text } }]);
  expect({}).not.toHaveProperty('polluted');
});

const ninjs1 = {
  uri: 'http://agency.example/1',
  type: 'text',
  versioncreated: '2024-05-06T07:08:09+02:00',
  version: '3',
  headline: 'Ferry line reopens',
  byline: 'By Ada Byron',
  body_text: text,
  body_xhtml: `<p>${text}</p>`,
  pubstatus: 'usable',
  subject: [{ name: 'transport', scheme: 'medtop:', code: '20000337' }],
  associations: {
    main: {
      type: 'picture',
      renditions: {
        s: { href: 'http://a.example/s.jpg', width: 10 },
        l: { href: 'http://a.example/l.jpg', width: 90 },
      },
      description_text: 'A ferry',
    },
  },
};
const ninjs3 = {
  uri: 'http://agency.example/1',
  type: 'text',
  versionCreated: '2024-05-06T07:08:09+02:00',
  version: '3',
  headlines: [{ role: 'main', value: 'Ferry line reopens' }],
  by: 'By Ada Byron',
  bodies: [
    { role: 'text', contentType: 'text/plain', value: text },
    { role: 'html', contentType: 'text/html', value: `<p>${text}</p>` },
  ],
  pubStatus: 'usable',
  subjects: [{ name: 'transport', uri: 'medtop:20000337' }],
  associations: [
    {
      name: 'main',
      type: 'picture',
      renditions: [
        { name: 's', href: 'http://a.example/s.jpg', width: 10 },
        { name: 'l', href: 'http://a.example/l.jpg', width: 90 },
      ],
      descriptions: [{ value: 'A ferry' }],
    },
  ],
};

test('reads every version of ninjs alike', () => {
  expect(formats([ninjs1, ninjs3])).toEqual(['ninjs', 'ninjs']);
  const [first, third] = articles([ninjs1, ninjs3]);
  expect(third).toEqual(first);
  expect(first).toMatchObject({
    id: 'http://agency.example/1',
    sourceVersion: '3',
    pubStatus: 'usable',
    authors: { value: [{ name: 'Ada Byron' }] },
    body: { kind: 'fragment', html: `<p>${text}</p>` },
    subjects: [{ name: 'transport', code: 'medtop:20000337' }],
    images: [{ url: 'http://a.example/l.jpg', caption: 'A ferry', width: 90 }],
  });
});

test('a cancelled ninjs item needs no body, a picture is no article', () => {
  const killed = {
    uri: 'http://agency.example/1',
    type: 'text',
    versionCreated: '2024-05-06T07:08:09Z',
    pubStatus: 'canceled',
  };
  expect(articles(killed)).toMatchObject([{ pubStatus: 'canceled', id: 'http://agency.example/1' }]);
  expect(formats({ ...ninjs3, type: 'picture' })).toEqual(['rejected']);
});

test('our own output keeps its uri', () => {
  const value = { $schema: 'x', article: { ...ninjs3, uri: 'sha256:abc' }, analysis: {}, pipeline: {} };
  expect(articles(value)).toMatchObject([{ id: 'sha256:abc' }]);
  expect(formats(value)).toEqual(['newsdrop']);
});

test('a ninjs body that is a whole page loses the headline, the caption and the credit around its text', () => {
  const more =
    'Two boats will run every hour, and tickets cost as much as before the war, the harbour master said on Tuesday.';
  const page = `<html><head><title>Ferry line reopens</title></head><body><article><h1>Ferry line reopens</h1><div class="dat"><span>Harbour</span><span>TT</span></div><p>${text}</p><p>${more}</p><figure><img src="https://w.example/f.jpg"><div class="byline">Cleo Park/TT</div><figcaption>The ferry.</figcaption></figure></article></body></html>`;
  const bodies = [{ role: 'html5', contentType: 'text/html', value: page }];
  expect(articles({ uri: 'urn:x:1', versionCreated: '2024-05-06T07:08:09Z', headlines: [], bodies })).toMatchObject([
    { body: { text: `${text}\n\n${more}` } },
  ]);
});

test('reads what an API says of an article beside its fields, and fields that hold more than their name says', () => {
  const url = 'https://paper.example/ferry';
  const guardian = {
    webTitle: 'Ferry',
    webUrl: url,
    webPublicationDate: '2024-05-06T07:08:09Z',
    fields: { bodyText: text },
  };
  expect(articles({ response: { results: [guardian] } })).toMatchObject([
    { url, title: { value: 'Ferry' }, published: { value: { value: '2024-05-06T07:08:09Z' } }, body: { text } },
  ]);
  expect(articles({ title: 'Ferry', desc: text, domain: 'paper.example', url })).toMatchObject([
    { url, body: { text } },
  ]);
  expect(articles({ title: 'Ferry', text, source: url, 'source-hostname': 'The Paper' })).toMatchObject([
    { url, site: 'The Paper' },
  ]);
  expect(
    articles({
      headline: { main: 'Ferry' },
      text,
      byline: { original: 'By Ada Byron' },
      keywords: [{ name: 'subject', value: 'Ferries' }],
    }),
  ).toMatchObject([{ authors: { value: [{ name: 'Ada Byron' }] }, tags: ['Ferries'] }]);
});
