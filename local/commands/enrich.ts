import { enrich } from '../../lambdas/index-articles/domain/enrich.ts';
import { toEnrichedArticle } from '../../lambdas/index-articles/domain/ninjs/toEnrichedArticle.ts';
import type { CleanArticle } from '../../lambdas/shared/cleanArticle.ts';
import type { EnrichedArticle } from '../../lambdas/shared/enrichedArticle.ts';
import type { JudgedMessage } from '../../lambdas/shared/messages.ts';
import { cleanFiles, defaultBase } from '../cleanFiles.ts';
import { localDrop } from '../drops/localDrop.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { exitCodeHelp } from './options.ts';

export const addEnrich: AddCommand = (program, done) => {
  program
    .command('enrich')
    .description('Clean and enrich files and print their enriched JSON; nothing is stored or compared.')
    .argument('<files...>', 'files and folders')
    .option('--json', 'one JSON object a line')
    .addHelpText('after', exitCodeHelp)
    .action(async (files: string[], options: { json?: boolean }) =>
      done(await enrichFiles(files, processOutput(options.json === true))),
    );
};

async function enrichFiles(files: readonly string[], output: Output): Promise<number> {
  let exitCode: number = exitCodes.well;
  for await (const { file, cleaned } of cleanFiles(files, output.note)) {
    if ('article' in cleaned) {
      const enriched = await enrichedOf(cleaned.article, cleaned.item, file.realPath);
      output.result(enriched, JSON.stringify(enriched, undefined, 2));
      continue;
    }
    exitCode = exitCodes.rejected;
    const { code, message } = cleaned.rejected;
    output.result({ file: file.path, rejected: { code, message } }, `${file.path}: rejected (${code}): ${message}`);
  }
  return exitCode;
}

/** The JSON a run would store if nothing like the article were known. */
async function enrichedOf(article: CleanArticle, item: number, realPath: string): Promise<EnrichedArticle> {
  const drop = await localDrop(realPath, defaultBase);
  const message: JudgedMessage = {
    schemaVersion: 1,
    drop,
    sha256: drop.versionId,
    item,
    article: { inline: article },
    timings: {},
    judgement: {
      verdict: 'original',
      reason: 'not compared with other articles',
      articleId: article.articleId,
      version: 1,
      firstDay: (article.published?.value ?? drop.eventTime).slice(0, 10),
      contentHash: '',
      signature: '',
      decidedAt: drop.eventTime,
    },
  };
  return toEnrichedArticle(article, enrich(article), message);
}
