import { extname } from 'node:path';
import { z } from 'zod';
import { type CorpusArticle, type CorpusVerdict, checkCorpus } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import { cleanFiles } from '../cleanFiles.ts';
import { walkFiles } from '../drops/walkFiles.ts';
import { fileLines } from '../fileLines.ts';
import { localLimits } from '../localLimits.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { exitCodeHelp } from './options.ts';

export const addDedupeCheck: AddCommand = (program, done) => {
  program
    .command('dedupe-check')
    .description('Give the verdicts of a corpus in its order; nothing is stored.')
    .argument('<files...>', 'JSON lines {uri, text, title?, published?}, or files and folders of articles')
    .option('--json', 'one JSON object a line: {uri, verdict, duplicateOf, similarity, method, reason}')
    .addHelpText('after', exitCodeHelp)
    .action(async (files: string[], options: { json?: boolean }) =>
      done(await dedupeCheck(files, processOutput(options.json === true))),
    );
};

export async function dedupeCheck(files: readonly string[], output: Output): Promise<number> {
  let exitCode: number = exitCodes.well;
  const rejected = (file: string, code: string, message: string): void => {
    exitCode = exitCodes.rejected;
    output.result(lineOf({ uri: file, verdict: 'rejected', code, reason: message }), `${file}: rejected: ${message}`);
  };
  for await (const verdict of checkCorpus(corpusOf(files, output, rejected), dedupSettings.parse({})))
    output.result(lineOf(verdict), inWords(verdict));
  return exitCode;
}

/** Every line has every field: null where nothing was matched. */
const lineOf = (verdict: CorpusVerdict & { code?: string }) => {
  const { uri, verdict: said, duplicateOf = null, similarity = null, method = null, reason, code } = verdict;
  return { uri, verdict: said, duplicateOf, similarity, method, reason, ...(code !== undefined && { code }) };
};

const corpusLine = z.looseObject({
  uri: z.string().optional(),
  id: z.union([z.string(), z.number()]).optional(),
  title: z.string().nullish(),
  text: z.string(),
  published: z.string().nullish(),
});
type Rejected = (file: string, code: string, message: string) => void;

async function* corpusOf(files: readonly string[], output: Output, rejected: Rejected): AsyncGenerator<CorpusArticle> {
  for (const { path, realPath } of walkFiles(files, output.note)) {
    if (await isCorpus(realPath)) yield* corpusLines(path, realPath, rejected);
    else yield* cleanedArticles(path, output, rejected);
  }
}

/** Lines that are looked at to tell a corpus from another file. */
const TRIED_LINES = 20;

/** JSON lines with plain texts are taken word for word, though some may be broken; every other file is cleaned first. */
async function isCorpus(path: string): Promise<boolean> {
  if (/^\.(jsonl|ndjson)$/i.test(extname(path))) return true;
  let tried = 0;
  const { maxArticleBytes } = localLimits();
  for await (const { text = '' } of fileLines(path, maxArticleBytes)) {
    if (text.startsWith('{') && articleOfLine(text, '')) return true;
    if (++tried === TRIED_LINES) break;
  }
  return false;
}

async function* corpusLines(path: string, realPath: string, rejected: Rejected): AsyncGenerator<CorpusArticle> {
  const { maxArticleBytes } = localLimits();
  for await (const { number, text } of fileLines(realPath, maxArticleBytes)) {
    const name = `${path}:${number}`;
    const article = text === undefined ? undefined : articleOfLine(text, name);
    if (article) yield article;
    else if (text === undefined) rejected(name, 'too-large', `The line is longer than ${maxArticleBytes} bytes.`);
    else rejected(name, 'unreadable', 'The line is no JSON object with a text.');
  }
}

function articleOfLine(line: string, name: string): CorpusArticle | undefined {
  try {
    const { uri, id, title, text, published } = corpusLine.parse(JSON.parse(line));
    return {
      uri: uri ?? (id === undefined ? name : String(id)),
      title: title ?? undefined,
      text,
      published: published ?? undefined,
    };
  } catch {
    return undefined;
  }
}

async function* cleanedArticles(path: string, output: Output, rejected: Rejected): AsyncGenerator<CorpusArticle> {
  for await (const { cleaned } of cleanFiles([path], output.note)) {
    if ('rejected' in cleaned) rejected(path, cleaned.rejected.code, cleaned.rejected.message);
    else {
      const { uri, uriSource, title, text, published } = cleaned.article;
      yield { uri: uriSource === 'drop-key' ? path : uri, title, text, published: published?.value };
    }
  }
}

function inWords({ uri, verdict, reason }: CorpusVerdict): string {
  return `${uri}: ${verdict}: ${reason}`;
}
