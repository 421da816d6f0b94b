import { type SearchHit, searchRequest } from '../../lambdas/shared/searchIndex.ts';
import { bold, exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted } from '../runtime/runSummary.ts';
import { UsageError } from '../usageError.ts';
import { type OutOptions, wholeNumber, withLook, withOutOrStack } from './options.ts';

interface SearchOptions extends OutOptions {
  language?: string;
  topic?: string;
  place?: string;
  person?: string;
  source?: string;
  from?: string;
  to?: string;
  limit: number;
  duplicates?: boolean;
}

export const addSearch: AddCommand = (program, done) => {
  withOutOrStack(program.command('search'))
    .description('Search the articles: ranked, the newest version of each.')
    .argument('<query>', 'words, "phrases", -without')
    .option('--language <code>', 'in this language, as en or pt-BR')
    .option('--topic <topic>', 'about this topic: its name or medtop code')
    .option('--place <name>', 'that name this place')
    .option('--person <name>', 'that name this person')
    .option('--source <name>', 'from this source')
    .option('--from <day>', 'published on or after this day or instant')
    .option('--to <day>', 'published on or before this day or instant')
    .option('--limit <count>', 'hits at most, up to 100', wholeNumber, 10)
    .option('--duplicates', 'show copies too')
    .action(async (query: string, options: SearchOptions) =>
      done(await search(query, options, processOutput(options.json === true))),
    );
};

export async function search(query: string, options: SearchOptions, output: Output): Promise<number> {
  const { out: _out, stack: _stack, json: _json, ...filters } = options;
  const request = searchRequest.safeParse({ query, ...filters });
  if (!request.success)
    throw new UsageError(request.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const answer = await withLook(options, ({ search: index }) => index.search(request.data));
  for (const hit of answer.hits) output.result(hit, inWords(hit));
  output.note(`${answer.totalIsExact ? '' : 'at least '}${counted(answer.total, 'article')} found`);
  return exitCodes.well;
}

function inWords({
  id,
  title,
  snippet,
  published,
  source,
  language,
  score,
  duplicateOf,
  highlights,
}: SearchHit): string {
  const about = [published, source, language, `id ${id}`, duplicateOf && `copy of ${duplicateOf}`, score.toFixed(2)];
  return `${bold(title || '(no title)')}\n  ${about.filter(Boolean).join(' | ')}\n  ${emphasised(snippet, highlights)}\n`;
}

function emphasised(snippet: string, highlights: SearchHit['highlights']): string {
  let at = 0;
  let text = '';
  for (const { start, end } of highlights) {
    text += snippet.slice(at, start) + bold(snippet.slice(start, end));
    at = end;
  }
  return text + snippet.slice(at);
}
