import type { Table, TableLike } from '@lancedb/lancedb';
import type { RowVersion } from '../../searchIndex.ts';
import type { ArticleRecord } from './articleRecord.ts';
import { idVersion, readRecords } from './readRecords.ts';
import { sqlString } from './sqlFilter.ts';
import type { Tier } from './tiers.ts';

export const idIn = (ids: readonly string[]): string => `id IN (${ids.map(sqlString).join(', ')})`;

/** Inserts or replaces by id; a stored row of the same or a newer version stays. Ids are unique within `records`. */
export async function mergeRecords(table: Table, records: ArticleRecord[] | TableLike): Promise<void> {
  await table
    .mergeInsert('id')
    .whenMatchedUpdateAll({ where: 'target.version < source.version' })
    .whenNotMatchedInsertAll()
    .execute(records);
}

/**
 * Makes the records searchable: into the first tier, unless a lower one holds the same or a newer version; then older
 * versions leave the lower tiers. In this order a search finds an article at every moment.
 */
export async function writeRows(tiers: readonly Tier[], records: readonly ArticleRecord[]): Promise<void> {
  const [fresh, ...lower] = tiers;
  const newest = newestById(records);
  if (!fresh || newest.size === 0) return;
  const stored = (await Promise.all(lower.map((tier) => storedVersions(tier.table, [...newest.keys()])))).flat();
  const overtaken = new Set(
    stored.filter((row) => row.version >= (newest.get(row.id)?.version ?? 0)).map(({ id }) => id),
  );
  const wanted = [...newest.values()].filter((record) => !overtaken.has(record.id));
  if (wanted.length === 0) return;
  await mergeRecords(fresh.table, wanted);
  await removeOlder(
    lower,
    wanted.filter((record) => record.version > 1),
  );
}

/** An update's older version may have moved down at any moment before the new one was there, so this looks again. */
async function removeOlder(lower: readonly Tier[], updates: readonly ArticleRecord[]): Promise<void> {
  if (updates.length === 0) return;
  const version = new Map(updates.map((record) => [record.id, record.version]));
  for (const { table } of lower) {
    const stored = await storedVersions(table, [...version.keys()]);
    const older = stored.filter((row) => row.version < (version.get(row.id) ?? 0));
    if (older.length > 0) await table.delete(exactly(older));
  }
}

/** Removes articles up to these versions, from the first tier down: the way rows move. */
export async function removeRows(tiers: readonly Tier[], versions: readonly RowVersion[]): Promise<void> {
  for (const { table } of tiers) await table.delete(byVersion(versions, '<='));
}

/** Removes what was published before; articles without a date stay. */
export async function expireRows(tiers: readonly Tier[], before: Date): Promise<void> {
  for (const { table } of tiers) await table.delete(`publishedAt > 0 AND publishedAt < ${before.getTime()}`);
}

export async function storedVersions(table: Table, ids: readonly string[]): Promise<RowVersion[]> {
  await table.checkoutLatest();
  return readRecords(table.query().where(idIn(ids)).select(['id', 'version']), idVersion);
}

/** Exactly these versions of these articles. */
export const exactly = (rows: readonly RowVersion[]): string => byVersion(rows, '=');

function byVersion(rows: readonly RowVersion[], compare: '=' | '<='): string {
  const idsByVersion = new Map<number, string[]>();
  for (const { id, version } of rows) {
    const ids = idsByVersion.get(version);
    if (ids) ids.push(id);
    else idsByVersion.set(version, [id]);
  }
  return [...idsByVersion].map(([version, ids]) => `(version ${compare} ${version} AND ${idIn(ids)})`).join(' OR ');
}

function newestById(records: readonly ArticleRecord[]): Map<string, ArticleRecord> {
  const newest = new Map<string, ArticleRecord>();
  for (const record of records) {
    const other = newest.get(record.id);
    if (!other || other.version < record.version) newest.set(record.id, record);
  }
  return newest;
}
