import { type Connection, Index, type Table } from '@lancedb/lancedb';
import { Field, Schema, Utf8 } from 'apache-arrow';
import * as z from 'zod';
import { readRecords, recordsOf } from './readRecords.ts';
import { sqlString } from './sqlFilter.ts';

export const vocabularyName = 'vocabulary';
const schema = new Schema([new Field('term', new Utf8(), false)]);
const termRow = z.object({ term: z.string() });
const termsRow = z.object({ terms: z.string() });

/** A prefix stands for this many terms at most: the shortest, as what is common is short. */
const mostExpansions = 128;

/** The terms that the lower tiers' articles hold: what a prefix is looked up in. It only grows; a term without articles does no harm. */
export async function createVocabulary(connection: Connection): Promise<Table> {
  const table = await connection.createEmptyTable(vocabularyName, schema, { existOk: true });
  if ((await table.listIndices()).length === 0)
    await table.createIndex('term', { config: Index.btree(), replace: false });
  return table;
}

/** The different terms of rows. */
export function termsIn(rows: Parameters<typeof recordsOf>[0]): Set<string> {
  return new Set(recordsOf(rows, termsRow).flatMap((row) => row.terms.split(' ')));
}

/** Adds the terms of rows about to move down. Title terms are the same words, marked, and left out. */
export async function learnTerms(vocabulary: Table, terms: Iterable<string>): Promise<void> {
  const learned = [...terms].filter((term) => term !== '' && !term.startsWith('=')).map((term) => ({ term }));
  if (learned.length > 0) await vocabulary.mergeInsert('term').whenNotMatchedInsertAll().execute(learned);
}

/** The known terms that begin with a prefix, those of `more` among them. */
export async function expandPrefix(vocabulary: Table, prefix: string, more: ReadonlySet<string>): Promise<string[]> {
  const range = `term >= ${sqlString(prefix)} AND term < ${sqlString(`${prefix}\u{10ffff}`)}`;
  const rows = await readRecords(vocabulary.query().where(range).limit(2_000), termRow);
  const terms = new Set(rows.map((row) => row.term));
  for (const term of more) if (term.startsWith(prefix)) terms.add(term);
  return [...terms].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, mostExpansions);
}
