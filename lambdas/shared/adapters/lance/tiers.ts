import type { Connection, Table } from '@lancedb/lancedb';
import { again } from './again.ts';
import { createArticleTable } from './articleTable.ts';
import { createVocabulary, vocabularyName } from './vocabulary.ts';

/**
 * Lance rewrites a table's whole text index, and its data up to a million rows, each time new rows are folded in. So the
 * index is many tables on three levels: writers write to the small `fresh` one; what has gathered there moves in bulk into
 * the segment being filled; full segments move together into an archive, which is not rewritten again. What an article
 * costs, in writing and in memory, does not grow with the index, and a search asks few tables.
 */
export interface Tier {
  name: string;
  level: Level;
  table: Table;
}
export type Level = 'fresh' | 'segment' | 'archive';

const freshName = 'fresh';
const patterns: Readonly<Record<Level, RegExp>> = {
  fresh: /^fresh$/,
  segment: /^settled-\d{5}$/,
  archive: /^archive-\d{5}$/,
};
const namesOf = (level: Level, names: readonly string[]): string[] =>
  names.filter((name) => patterns[level].test(name)).sort();
const nameOf = (level: 'segment' | 'archive', number: number): string =>
  `${level === 'segment' ? 'settled' : 'archive'}-${String(number).padStart(5, '0')}`;

/** In the order rows move: fresh, segments, archives. A table is there before rows move into it, so that readers know it by then. */
export class Tiers {
  private listed: { tiers: Promise<Tier[]>; at: number } | undefined;
  private readonly tables = new Map<string, Promise<Table>>();
  private readonly connection: () => Promise<Connection>;
  private readonly relistMs: number;

  constructor(connection: () => Promise<Connection>, relistMs = 0) {
    this.connection = connection;
    this.relistMs = relistMs;
  }

  /** All tiers, made where there are none. */
  async forWriting(): Promise<Tier[]> {
    const tiers = await this.forReading();
    if (tiers.length > 2) return tiers;
    const connection = await this.connection();
    await again(() => createVocabulary(connection));
    for (const name of [nameOf('segment', 2), nameOf('segment', 1), freshName])
      await again(() => createArticleTable(connection, name));
    return this.relist();
  }

  /** The tiers that exist: none before the first writer was there. Readers make nothing. */
  async forReading(): Promise<Tier[]> {
    if (!this.listed || Date.now() - this.listed.at > this.relistMs) return this.relist();
    return this.listed.tiers;
  }

  /** Makes the next table of a level; of several that do so at once all make the same. */
  async add(level: 'segment' | 'archive'): Promise<Tier[]> {
    const connection = await this.connection();
    const number = (await this.relist()).filter((tier) => tier.level === level).length + 1;
    await again(() => createArticleTable(connection, nameOf(level, number)));
    return this.relist();
  }

  /** The tiers as they stood at these table versions, by name; undefined when one of them has been cleaned up since. */
  async at(versions: Readonly<Record<string, number>>): Promise<Tier[] | undefined> {
    const connection = await this.connection();
    const latest = (await this.forReading()).filter(({ name }) => name in versions);
    const pinned = await Promise.all(
      latest.map(async (tier): Promise<Tier | undefined> => {
        const version = versions[tier.name];
        const isKept = (await tier.table.listVersions()).some((kept) => kept.version === version);
        if (version === undefined || !isKept) return undefined;
        return { ...tier, table: await connection.openTable(tier.name, undefined, { version }) };
      }),
    );
    const present = pinned.filter((tier) => tier !== undefined);
    return present.length === Object.keys(versions).length ? present : undefined;
  }

  /** What prefixes are looked up in; it is there when the tiers are. */
  vocabulary(): Promise<Table> {
    return this.table(vocabularyName);
  }

  private async relist(): Promise<Tier[]> {
    const listing = { tiers: this.list(), at: Date.now() };
    this.listed = listing;
    const tiers = await listing.tiers.catch((error: unknown) => {
      this.listed = undefined;
      throw error;
    });
    if (tiers.length === 0) this.listed = undefined;
    return tiers;
  }

  private async list(): Promise<Tier[]> {
    const connection = await this.connection();
    const names = await connection.tableNames(undefined, { limit: 10_000 });
    if (!names.includes(freshName)) return [];
    const open = async (level: Level): Promise<Tier[]> =>
      Promise.all(namesOf(level, names).map(async (name) => ({ name, level, table: await this.table(name) })));
    return (await Promise.all((['fresh', 'segment', 'archive'] as const).map(open))).flat();
  }

  private table(name: string): Promise<Table> {
    const known = this.tables.get(name);
    if (known) return known;
    const opened = this.connection().then((connection) => connection.openTable(name));
    this.tables.set(name, opened);
    opened.catch(() => this.tables.delete(name));
    return opened;
  }
}
