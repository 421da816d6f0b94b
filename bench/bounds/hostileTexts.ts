import { parseDate } from '../../lambdas/clean-articles/domain/dates/parseDate.ts';
import { readPage } from '../../lambdas/clean-articles/domain/page/readPage.ts';
import { sanitiseHtml } from '../../lambdas/clean-articles/domain/page/sanitiseHtml.ts';
import { parseXml } from '../../lambdas/clean-articles/domain/xml/parseXml.ts';
import { enrich } from '../../lambdas/index-articles/domain/enrich.ts';
import { findQuotes } from '../../lambdas/index-articles/domain/quotes/findQuotes.ts';
import { bareArticle } from '../../lambdas/shared/bareArticle.ts';
import { PermanentError } from '../../lambdas/shared/errors.ts';
import { inputLimits } from '../../lambdas/shared/settings.ts';
import { hostileStarts } from '../../test/lambdas/clean-articles/domain/xml/hostileStarts.ts';

/** What a piece of the domain may cost at most on a text made to cost most. */
export interface Bound {
  name: string;
  /** Milliseconds of processor time. */
  most: number;
  run(): void;
}

const limits = inputLimits.parse({});
const now = new Date('2026-01-01T00:00:00Z');

const pages = {
  'deep nesting': `${'<div>'.repeat(20_000)}text`,
  'unclosed tags': '<p><b>a '.repeat(20_000),
  'a long attribute': `<p class="${'a '.repeat(500_000)}">text</p>`,
  'a long text': `<p>${'word '.repeat(200_000)}</p>`,
  'broken JSON-LD': `<script type="application/ld+json">${'{"a":['.repeat(50_000)}</script><p>text</p>`,
  'many short blocks': '<li><a href="/x">x</a></li>'.repeat(20_000),
};
const fragments = {
  'deep nesting': '<div>'.repeat(15_000),
  'deep inline nesting': '<b>'.repeat(15_000),
  'unclosed paragraphs': '<p>a'.repeat(20_000),
  'a long attribute': `<a href="${'x'.repeat(1_000_000)}">`,
  'nested lists': '<ul><li>'.repeat(5000),
  'nested tables': '<table><tr><td>'.repeat(3000),
};
const dates = ['1'.repeat(100_000), '12:'.repeat(50_000), ' '.repeat(100_000), 'jan '.repeat(50_000)];

/** Refused or read: both are answers. */
function readXml(text: string): void {
  try {
    parseXml(text, limits);
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
  }
}

const eachOf = (what: string, texts: Readonly<Record<string, string>>, most: number, run: (text: string) => void) =>
  Object.entries(texts).map(([name, text]): Bound => ({ name: `${what}: ${name}`, most, run: () => run(text) }));

export const bounds: readonly Bound[] = [
  ...['A ', 'Aa.Bb', '“a b c ', 'Ana Reis, '].map((unit): Bound => {
    const text = unit.repeat(60_000 / unit.length);
    const article = bareArticle({ uri: 'urn:bound', language: 'en', title: 'Reis speaks', text });
    return { name: `enrich: ${unit}`, most: 3000, run: () => void enrich(article) };
  }),
  {
    name: 'quotes: unclosed marks without end',
    most: 2000,
    run: () => void findQuotes('"'.repeat(50_000) + '“ “ “ '.repeat(20_000), () => undefined),
  },
  ...eachOf('page', pages, 4000, (html) => void readPage(html, { now })),
  ...eachOf('sanitiser', fragments, 3000, (html) => void sanitiseHtml(`${html}the end`)),
  {
    name: 'xml: ten hostile starts',
    most: 8000,
    run: () => {
      for (const start of hostileStarts) readXml(start.repeat(200_000));
    },
  },
  {
    name: 'dates: four hostile texts',
    most: 1000,
    run: () => {
      for (const text of dates) parseDate(text);
    },
  },
];
