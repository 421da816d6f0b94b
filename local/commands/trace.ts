import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ArticleFate, DropRecord } from '../../lambdas/shared/ledger.ts';
import { keyOfFile, localBucket } from '../drops/localDrop.ts';
import { bold, exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted } from '../runtime/runSummary.ts';
import type { LocalStores } from '../stores.ts';
import { UsageError } from '../usageError.ts';
import { type OutOptions, withOutOrStack, withStack, withStores } from './options.ts';

export const addTrace: AddCommand = (program, done) => {
  withOutOrStack(program.command('trace'))
    .description('Tell what became of a file: received, recognised, and each article with its verdict and why.')
    .argument('<file>', 'the file (or its key), whether it is still there or not')
    .action(async (file: string, options: OutOptions) =>
      done(await trace(file, options, processOutput(options.json === true))),
    );
};

/** One recorded version of a file with the fates of its articles. */
export interface TracedDrop extends DropRecord {
  fates: ArticleFate[];
}

export async function trace(file: string, options: OutOptions, output: Output): Promise<number> {
  const found = await (options.stack === undefined
    ? withStores(options.out, (stores) => tracedDrops(ofFile(file, stores), stores))
    : withStack(options.stack, (stores) => tracedDrops(ofKey(file, stores.dropBucket), stores)));
  if (found.length === 0)
    throw new UsageError(`nothing is recorded of ${file}: was it run into ${options.stack ?? options.out}?`);
  for (const drop of found) output.result({ file, ...drop }, inWords(drop));
  return exitCodes.well;
}

interface DropNames {
  bucket: string;
  keys: string[];
}
const ofFile = (file: string, { base }: LocalStores): DropNames => ({
  bucket: localBucket,
  keys: [keyOfFile(realPathOf(file), base), file],
});
const ofKey = (key: string, bucket: string): DropNames => ({ bucket, keys: [key, `incoming/${key}`] });

async function tracedDrops(
  { bucket, keys }: DropNames,
  { ledger }: Pick<LocalStores, 'ledger'>,
): Promise<TracedDrop[]> {
  const drops = new Map<string, TracedDrop>();
  for (const key of new Set(keys)) {
    for await (const drop of ledger.dropsOf(bucket, key)) {
      const fates: ArticleFate[] = [];
      for await (const fate of ledger.fates(drop.dropId)) fates.push(fate);
      drops.set(drop.dropId, { ...drop, fates });
    }
  }
  return [...drops.values()];
}

/** Of a file that is gone, the folder it was in may still be reached through links. */
function realPathOf(file: string): string {
  const path = resolve(file);
  if (existsSync(path)) return realpathSync(path);
  return existsSync(dirname(path)) ? join(realpathSync(dirname(path)), basename(path)) : path;
}

/** The whole way of a file in words; the commands for a stack print the same. */
export function inWords({ drop, receivedAt, format, articlesFound, fates }: TracedDrop): string {
  const read =
    articlesFound === undefined ? 'not read to its end yet' : `${format}, ${counted(articlesFound, 'article')}`;
  const missing = (articlesFound ?? fates.length) - fates.length;
  return [
    bold(drop.key),
    `  dropped ${drop.eventTime}, received ${receivedAt}, ${drop.bytes} bytes, version ${drop.versionId.slice(0, 12)}`,
    `  ${read}`,
    ...fates.flatMap(fateLines),
    ...(missing > 0 ? [`  ${counted(missing, 'article')} still on the way`] : []),
  ].join('\n');
}

function fateLines({
  item,
  verdict,
  reason,
  code,
  articleId,
  uri,
  version,
  storedAt,
  decidedAt,
  timings,
}: ArticleFate): string[] {
  const spent = Object.entries(timings).map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`);
  const identity = [uri, articleId && `id ${articleId}`, version !== undefined && `version ${version}`];
  const outcome = code === undefined ? verdict : `${verdict} (${code})`;
  return [
    `  article ${item}: ${bold(outcome)}: ${reason}`,
    ...(articleId === undefined ? [] : [`    ${identity.filter(Boolean).join(', ')}`]),
    `    decided ${decidedAt}${spent.length > 0 ? ` (${spent.join(', ')})` : ''}${storedAt ? `, stored at ${storedAt}` : ''}`,
  ];
}
