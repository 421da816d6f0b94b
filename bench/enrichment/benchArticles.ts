import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrich } from '../../lambdas/index-articles/domain/enrich.ts';
import { bareArticle } from '../../lambdas/shared/bareArticle.ts';
import type { CleanArticle } from '../../lambdas/shared/cleanArticle.ts';
import type { Analysis } from '../../lambdas/shared/enrichedArticle.ts';
import { readBbc } from './bbcArticles.ts';

/** Milliseconds per article, how much each part finds, and the seed article to judge by eye. */
export function benchArticles(data: string): void {
  const articles = readBbc(data).map(({ title, text }) => articleOf(title, text));
  const began = performance.now();
  const first = articles[0] && enrich(articles[0]);
  const cold = performance.now() - began;
  for (const article of articles.slice(0, 300)) enrich(article);
  const warm = process.cpuUsage();
  const analyses = articles.map(enrich);
  const cpu = process.cpuUsage(warm);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length;
  const each = (cpu.user + cpu.system) / 1000 / articles.length;
  console.log(
    `articles: ${each.toFixed(2)} ms CPU each, mean ${Math.round(characters)} characters; the first ${cold.toFixed(0)} ms, models included`,
  );
  const mean = (count: (analysis: Analysis) => number): string =>
    (analyses.reduce((sum, analysis) => sum + count(analysis), 0) / analyses.length).toFixed(2);
  const attributed = (a: Analysis): number => a.quotes.filter((quote) => quote.speaker !== undefined).length;
  console.log(
    `  per article: keywords ${mean((a) => a.keywords.length)}, summary characters ${mean((a) => a.summary.length)}, quotes ${mean((a) => a.quotes.length)} (with speaker ${mean(attributed)}), entities ${mean((a) => a.entities.length)}, topics ${mean((a) => a.topics.length)}`,
  );
  if (first) printSeed(data);
}

function printSeed(data: string): void {
  const folder = join(data, 'seed');
  const [file = ''] = readdirSync(folder);
  const analysis = enrich(articleOf('', readFileSync(join(folder, file), 'utf8')));
  console.log('  seed article:');
  for (const { type, name, role, count } of analysis.entities)
    console.log(`    ${type} ${name}${role ? ` (${role})` : ''} x${count}`);
  for (const { text, speaker } of analysis.quotes) console.log(`    quote ${speaker ?? '?'}: ${text}`);
  console.log(`    topics ${analysis.topics.map((topic) => `${topic.name} ${topic.confidence}`).join(', ')}`);
  console.log(`    keywords ${analysis.keywords.join(', ')}\n    summary ${analysis.summary}`);
}

const articleOf = (title: string, text: string): CleanArticle =>
  bareArticle({ uri: 'urn:bench', language: 'en', title, text });
