import type { Table } from '@lancedb/lancedb';
import * as z from 'zod';
import { idVersion, readRecords } from './readRecords.ts';
import { termsIn } from './vocabulary.ts';

const placed = z.object({ ...idVersion.shape, _rowid: z.bigint() });
const batchRows = 1_000;
/** Beyond this many the terms of rows that have moved down long ago are let go. */
const mostTerms = 300_000;

/**
 * The terms of the first tier's articles, as one reader knows them: those below are in the vocabulary. Reads of each
 * article once.
 */
export class FreshTerms {
  private terms = new Set<string>();
  private articles = new Set<string>();
  private version = -1;
  private reading: Promise<void> = Promise.resolve();

  /** All terms there are now, and perhaps some that are gone. */
  async of(table: Table): Promise<ReadonlySet<string>> {
    this.reading = this.reading.catch(() => undefined).then(() => this.read(table));
    await this.reading;
    return this.terms;
  }

  private async read(table: Table): Promise<void> {
    const version = await table.version();
    if (version === this.version) return;
    if (this.terms.size > mostTerms) this.terms = new Set();
    if (this.terms.size === 0) this.articles = new Set();
    const rows = await readRecords(table.query().select(Object.keys(idVersion.shape)).withRowId(), placed);
    const unread = rows.filter((row) => !this.articles.has(nameOf(row)));
    for (let start = 0; start < unread.length; start += batchRows) {
      const rowIds = unread.slice(start, start + batchRows).map((row) => row._rowid);
      const read = await table.takeRowIds(rowIds).select(['terms']).toArrow();
      for (const term of termsIn(read)) this.terms.add(term);
    }
    this.articles = new Set(rows.map(nameOf));
    this.version = version;
  }
}

const nameOf = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
