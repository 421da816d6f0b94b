import { z } from 'zod';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { ObjectStore } from '../../lambdas/shared/ports.ts';
import type { SearchRow } from '../../lambdas/shared/searchIndex.ts';
import { StateLedger } from '../../lambdas/shared/stateLedger.ts';
import { dropOfNumber, type StormWorld } from './stormRun.ts';

export interface StoreReport {
  /** Everything that breaks a promise, in words. */
  violations: string[];
  verdicts: Record<string, number>;
  storedFiles: number;
  rows: number;
}

const storedKey = /^articles\/\d{4}\/\d\d\/\d\d\/(.+)\.v(\d+)\.json$/;
const stored = z.looseObject({ article: z.looseObject({ pubStatus: z.string(), version: z.string() }) });
const isStored = ({ verdict }: ArticleFate): boolean =>
  ['original', 'update', 'near-duplicate', 'retracted'].includes(verdict);

/** Checks from the stores alone: every drop a fate, every article one verdict, one file per version, one row, sound copies, a clean DLQ. */
export async function checkStores(
  world: StormWorld,
  rows: ReadonlyMap<string, SearchRow>,
  { seed, files }: { seed: number; files: number },
): Promise<StoreReport> {
  const violations: string[] = [];
  const verdicts: Record<string, number> = {};
  const claims = new Map<string, ArticleFate>();
  const copies: ArticleFate[] = [];
  const ledger = new StateLedger(world.state);
  for (let number = 0; number < files; number += 1) {
    const drop = dropOfNumber(seed, number);
    const dropId = dropIdOf(drop);
    const record = await ledger.drop(dropId);
    let items = 0;
    for await (const fate of ledger.fates(dropId)) {
      if (fate.item !== items) violations.push(`${drop.key}: item ${items} has no fate`);
      items = fate.item + 1;
      verdicts[fate.verdict] = (verdicts[fate.verdict] ?? 0) + 1;
      if (fate.verdict === 'duplicate' || fate.verdict === 'near-duplicate') copies.push(fate);
      if (!isStored(fate) || fate.storedAt === undefined) continue;
      const other = claims.get(fate.storedAt);
      if (other)
        violations.push(`${fate.storedAt} is claimed by ${other.dropId}-${other.item} and ${dropId}-${fate.item}`);
      claims.set(fate.storedAt, fate);
    }
    if (record?.articlesFound === undefined) violations.push(`${drop.key} was never read to its end`);
    else if (items !== record.articlesFound)
      violations.push(`${drop.key}: ${items} fates of ${record.articlesFound} articles`);
  }
  const newest = await checkFiles(world.articles, claims, violations);
  checkRows(newest, rows, violations);
  checkCopies(copies, rows, violations);
  checkDeadLetters(world, violations);
  return { violations, verdicts, storedFiles: claims.size, rows: rows.size };
}

interface Newest {
  version: number;
  key: string;
  withdrawn: boolean;
}

async function checkFiles(
  articles: ObjectStore,
  claims: ReadonlyMap<string, ArticleFate>,
  violations: string[],
): Promise<Map<string, Newest>> {
  const newest = new Map<string, Newest>();
  const seen = new Set<string>();
  const withdrawnUpTo = new Map<string, number>();
  for (const { verdict, articleId = '', version = 0 } of claims.values())
    if (verdict === 'retracted') withdrawnUpTo.set(articleId, Math.max(version, withdrawnUpTo.get(articleId) ?? 0));
  for await (const key of articles.list('articles/')) {
    const [, id = '', version = ''] = storedKey.exec(key) ?? [];
    const json = stored.parse(JSON.parse(Buffer.from((await articles.get(key)) ?? []).toString('utf8')));
    const withdrawn = json.article.pubStatus === 'canceled';
    if (json.article.version !== version) violations.push(`${key} says it is version ${json.article.version}`);
    if (!claims.has(key) && !withdrawn) violations.push(`${key} belongs to no fate`);
    const isGone = Number(version) <= (withdrawnUpTo.get(id) ?? 0);
    if (isGone !== withdrawn)
      violations.push(`${key} is ${withdrawn ? 'a tombstone' : 'readable'}, which it should not be`);
    if (Number(version) > (newest.get(id)?.version ?? 0)) newest.set(id, { version: Number(version), key, withdrawn });
    seen.add(key);
  }
  for (const key of claims.keys()) if (!seen.has(key)) violations.push(`${key} is in the ledger but not stored`);
  return newest;
}

function checkRows(
  newest: ReadonlyMap<string, Newest>,
  rows: ReadonlyMap<string, SearchRow>,
  violations: string[],
): void {
  const originals = new Map<string, string>();
  for (const [id, { version, key, withdrawn }] of newest) {
    const row = rows.get(id);
    if (withdrawn && row) violations.push(`${id} is withdrawn but found by a search`);
    if (!withdrawn && row?.version !== version)
      violations.push(`${id} has version ${version}, search shows ${row?.version}`);
    if (!withdrawn && row && row.storedAt !== key)
      violations.push(`search leads from ${id} to ${row.storedAt}, not ${key}`);
  }
  for (const { id, text, duplicateOf } of rows.values()) {
    if (!newest.has(id)) violations.push(`search shows ${id}, which is not stored`);
    if (duplicateOf !== '') continue;
    const twin = originals.get(text);
    if (twin) violations.push(`${twin} and ${id} have the same text and both count as originals`);
    originals.set(text, id);
  }
}

function checkCopies(copies: readonly ArticleFate[], rows: ReadonlyMap<string, SearchRow>, violations: string[]): void {
  for (const { dropId, item, verdict, matchedId = '' } of copies) {
    const original = rows.get(matchedId);
    if (!original) violations.push(`${dropId}-${item} is a ${verdict} of ${matchedId}, which is not there`);
    else if (original.duplicateOf !== '')
      violations.push(`${dropId}-${item} is a ${verdict} of ${matchedId}, itself a copy`);
  }
}

function checkDeadLetters({ queues, poisoned }: StormWorld, violations: string[]): void {
  const dead = queues.flatMap((queue) => queue.dead);
  for (const { poison, reason, body } of dead) {
    if (!poison) violations.push(`a good message is in the dead letters (${reason}): ${body.slice(0, 80)}`);
    if (reason === '') violations.push('a dead letter without a reason');
  }
  if (dead.length !== poisoned)
    violations.push(`${poisoned} poison messages were sent, ${dead.length} are in the dead letters`);
}
