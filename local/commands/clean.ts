import type { CleanArticle } from '../../lambdas/shared/cleanArticle.ts';
import { cleanFiles } from '../cleanFiles.ts';
import { bold, exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { exitCodeHelp } from './options.ts';

export const addClean: AddCommand = (program, done) => {
  program
    .command('clean')
    .description('Clean files and print their articles; nothing is stored.')
    .argument('<files...>', 'files and folders')
    .option('--json', 'one JSON object a line: each article or rejection')
    .addHelpText('after', exitCodeHelp)
    .action(async (files: string[], options: { json?: boolean }) =>
      done(await clean(files, processOutput(options.json === true))),
    );
};

export async function clean(files: readonly string[], output: Output): Promise<number> {
  let exitCode: number = exitCodes.well;
  for await (const { file, cleaned } of cleanFiles(files, output.note)) {
    if ('article' in cleaned) {
      output.result(cleanLine(file.path, cleaned.article), inWords(file.path, cleaned.article));
      continue;
    }
    exitCode = exitCodes.rejected;
    const { code, message } = cleaned.rejected;
    output.result({ file: file.path, rejected: { code, message } }, `${file.path}: rejected (${code}): ${message}`);
  }
  return exitCode;
}

const cleanLine = (file: string, article: CleanArticle) => ({
  file,
  uri: article.uri,
  title: article.title,
  authors: article.authors.map(({ name }) => name),
  published: article.published?.value ?? null,
  language: article.language,
  text: article.text,
  html: article.html,
  format: article.format,
  charset: article.charset,
  repairs: article.repairs,
  provenance: article.provenance,
});

function inWords(file: string, { title, authors, published, language, text, format }: CleanArticle): string {
  const by = authors.map(({ name }) => name).join(', ');
  const about = [by, published?.value, language, format, file].filter(Boolean).join(' | ');
  return `${bold(title || '(no title)')}\n${about}\n\n${text}\n`;
}
