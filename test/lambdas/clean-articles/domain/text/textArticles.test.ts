import { expect, test } from '@jest/globals';
import { brief, cleanBytes } from '../../cleanBytes.ts';

const lead =
  'PORTSMOUTH, Nov 3 (Reuters) - The ferry line will run again from Friday, its owners said after a week of talks.';

async function only(name: string, text: string) {
  const [item] = await cleanBytes(name, text);
  if (!item || !('article' in item)) throw new Error(item ? brief(item) : 'nothing');
  return item.article;
}

test('title, byline and date above a text are read off it', async () => {
  const article = await only(
    'a.txt',
    `Ferry line sails again\nBy Jane Doe and John Roe\nPublished: 3 November 2024\n\n${lead}`,
  );
  expect(article).toMatchObject({
    title: 'Ferry line sails again',
    authors: [{ name: 'Jane Doe' }, { name: 'John Roe' }],
    published: { value: '2024-11-03', precision: 'day' },
    text: lead,
    dateline: { text: 'PORTSMOUTH, Nov 3 (Reuters)', place: 'PORTSMOUTH' },
    infoSources: [{ name: 'Reuters', role: 'agency' }],
    provenance: {
      title: { source: 'text:first-line' },
      authors: { source: 'text:byline' },
      published: { source: 'text:date-line' },
    },
  });
});

test('named fields above a text are read off it', async () => {
  const article = await only(
    'a.txt',
    `Title: Ferry line sails again\nAuthor: Jane Doe\nURL: https://example.com/1\nDate: 2024-11-03\n\n${lead}`,
  );
  expect(article).toMatchObject({
    title: 'Ferry line sails again',
    uri: 'https://example.com/1',
    authors: [{ name: 'Jane Doe' }],
    text: lead,
  });
});

test('a text without title gets its first sentence, and keeps it', async () => {
  const article = await only('a.txt', `${lead} More is to follow.\nThe crew agreed.`);
  expect(article.title).toBe('The ferry line will run again from Friday, its owners said after a week of talks');
  expect(article.text.startsWith(lead)).toBe(true);
});

test('Markdown keeps its structure and nothing else', async () => {
  const article = await only(
    'a.md',
    `---\ntitle: "Ferry line"\ndate: 2024-11-03\n---\n# Ferry line sails again\n\n${lead} **Nobody** [was hurt](https://example.com/h) <script>alert(1)</script>\n\n## Next\n\n- one\n- two\n\n> quoted\n\n[x](javascript:alert(1))`,
  );
  expect(article).toMatchObject({ format: 'markdown', title: 'Ferry line', published: { value: '2024-11-03' } });
  expect(article.html).toContain('<strong>Nobody</strong> <a href="https://example.com/h">was hurt</a>');
  expect(article.html).toContain('<h2>Next</h2><ul><li>one</li><li>two</li></ul><blockquote>');
  expect(article.html).not.toMatch(/<script|javascript:/);
});

test('text that is no language is no article', async () => {
  for (const text of ['x'.repeat(5000), '<'.repeat(5000), 'a.'.repeat(3000), '1234567890 '.repeat(50)]) {
    expect((await cleanBytes('a.txt', text)).map(brief)).toEqual(['! no-article-text']);
  }
});

test('markup too deep or too much is refused before it is parsed', async () => {
  expect((await cleanBytes('a.html', `<html>${'<div>'.repeat(5000)}text`)).map(brief)).toEqual(['! too-deep']);
  expect((await cleanBytes('a.html', `<html>${'<p>a'.repeat(60_000)}`)).map(brief)).toEqual(['! too-large']);
});
