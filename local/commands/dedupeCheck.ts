import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type CorpusArticle, type CorpusVerdict, checkCorpus } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import { cleanFiles } from '../cleanFiles.ts';
import { walkFiles } from '../drops/walkFiles.ts';
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
    output.result({ uri: file, verdict: 'rejected', code, reason: message }, `${file}: rejected: ${message}`);
  };
  for await (const verdict of checkCorpus(corpusOf(files, output, rejected), dedupSettings.parse({})))
    output.result(verdict, inWords(verdict));
  return exitCode;
}

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

async function firstLine(path: string): Promise<string> {
  const lines = createInterface({ input: createReadStream(path, { end: 1_000_000 }) });
  for await (const line of lines) return line;
  return '';
}

/** JSON lines with plain texts are taken word for word; every other file is cleaned first. */
async function isCorpus(path: string): Promise<boolean> {
  const line = await firstLine(path);
  return line.startsWith('{') && articleOfLine(line, '') !== undefined;
}

async function* corpusLines(path: string, realPath: string, rejected: Rejected): AsyncGenerator<CorpusArticle> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(realPath),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    const article = articleOfLine(line, `${path}:${number}`);
    if (article) yield article;
    else if (line.trim() !== '') rejected(`${path}:${number}`, 'unreadable', 'The line is no JSON object with a text.');
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
