import { copyIdsOf } from '../../lambdas/deduplicate-articles/state/copies.ts';
import { headOfArticle } from '../../lambdas/deduplicate-articles/state/versionHeads.ts';
import { type EnrichedArticle, enrichedArticle } from '../../lambdas/shared/enrichedArticle.ts';
import { articleKey } from '../../lambdas/shared/ids.ts';
import { bold, exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { UsageError } from '../usageError.ts';
import { type LookStores, type OutOptions, wholeNumber, withLook, withOutOrStack } from './options.ts';

export const addShow: AddCommand = (program, done) => {
  withOutOrStack(program.command('show'))
    .description('Show one article as it is stored; its newest version unless another is asked for.')
    .argument('<id>', 'the article id, as search and trace print it')
    .option('--version <number>', 'this version', wholeNumber)
    .action(async (id: string, options: OutOptions & { version?: number }) =>
      done(await show(id, options, processOutput(options.json === true))),
    );
};

export async function show(id: string, options: OutOptions & { version?: number }, output: Output): Promise<number> {
  const article = await withLook(options, (stores) => shownVersion(id, options.version, stores));
  if (!article)
    throw new UsageError(
      `there is no article ${id}${options.version === undefined ? '' : `, version ${options.version}`}`,
    );
  output.result(article, inWords(article));
  return exitCodes.well;
}

/** With the copies known by now: a stored version is not rewritten when one comes. */
async function shownVersion(
  id: string,
  version: number | undefined,
  stores: LookStores,
): Promise<EnrichedArticle | undefined> {
  const article = await storedVersion(id, version, stores);
  return article && { ...article, pipeline: { ...article.pipeline, copies: await copyIdsOf(id, stores.state) } };
}

/** Withdrawn articles too: what is left of them says so. */
async function storedVersion(
  id: string,
  version: number | undefined,
  { state, articles }: LookStores,
): Promise<EnrichedArticle | undefined> {
  const head = await headOfArticle(id, state);
  if (!head) return undefined;
  for (let at = version ?? head.version; at >= 1; at -= 1) {
    const bytes = await articles.get(articleKey(id, at, head.firstDay));
    if (bytes) return enrichedArticle.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    if (version !== undefined) return undefined;
  }
  return undefined;
}

function inWords({ article, analysis, pipeline }: EnrichedArticle): string {
  const { judgement } = pipeline;
  const facts = [
    ['id', judgement.articleId],
    ['uri', article.uri],
    ['version', `${article.version} (${article.pubStatus})`],
    ['verdict', `${judgement.verdict}: ${judgement.reason}`],
    ['copies', pipeline.copies?.join(', ')],
    ['by', article.by],
    ['published', article.contentCreated],
    ['language', article.language],
    ['topics', analysis?.topics.map(({ name }) => name).join(', ')],
    ['keywords', analysis?.keywords.join(', ')],
    ['people', article.people?.map(({ name }) => name).join(', ')],
    ['places', article.places?.map(({ name }) => name).join(', ')],
    ['organisations', article.organisations?.map(({ name }) => name).join(', ')],
    ['from', `${pipeline.raw.key} (${pipeline.format}, item ${pipeline.raw.item})`],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const body = article.bodies?.find(({ contentType }) => contentType === 'text/plain')?.value ?? '';
  return `${bold(article.title ?? '(no title)')}\n${lines.join('\n')}\n\n${body}`;
}
