import type { Connection, Table } from '@lancedb/lancedb';
import { createArticleTable } from './articleTable.ts';
import { createVocabulary, vocabularyName } from './vocabulary.ts';

/**
 * Lance rewrites a table's whole text index, and its data up to a million rows, each time new rows are folded in. So the
 * index is three tables: writers write to the small first one; what has gathered there moves down in bulk. Each article
 * is rewritten a few times over its life, however large the index grows.
 */
export const tierNames = ['fresh', 'recent', 'archive'] as const;
export type TierName = (typeof tierNames)[number];

export interface Tier {
  name: TierName;
  table: Table;
}

/** Opens the tiers once and remembers them. Readers make nothing: before the first article they see no tier. */
export class Tiers {
  private opened: Promise<Tier[]> | undefined;
  private readonly connection: () => Promise<Connection>;

  constructor(connection: () => Promise<Connection>) {
    this.connection = connection;
  }

  /** All tiers, made where missing; fresh first. */
  async forWriting(): Promise<Tier[]> {
    const tiers = await this.forReading();
    if (tiers.length === tierNames.length) return tiers;
    this.opened = this.make();
    return this.opened;
  }

  /** The tiers that exist, fresh first: none, or all of them once the first writer was there. */
  async forReading(): Promise<Tier[]> {
    this.opened ??= this.open();
    const tiers = await this.opened.catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    if (tiers.length < tierNames.length) this.opened = undefined;
    return tiers;
  }

  /** The tiers as they stood at these table versions; undefined when one of them has been cleaned up since. */
  async at(versions: readonly number[]): Promise<Tier[] | undefined> {
    const connection = await this.connection();
    const tiers = await Promise.all(
      tierNames.map(async (name, at): Promise<Tier | undefined> => {
        const version = versions[at];
        if (version === undefined) return undefined;
        const latest = await connection.openTable(name);
        const known = (await latest.listVersions()).some((listed) => listed.version === version);
        return known ? { name, table: await connection.openTable(name, undefined, { version }) } : undefined;
      }),
    );
    const present = tiers.filter((tier) => tier !== undefined);
    return present.length === tierNames.length ? present : undefined;
  }

  /** What prefixes are looked up in; opened with the tiers. */
  async vocabulary(): Promise<Table> {
    return (await this.connection()).openTable(vocabularyName);
  }

  private async open(): Promise<Tier[]> {
    const connection = await this.connection();
    const names = new Set(await connection.tableNames());
    if (!tierNames.every((name) => names.has(name))) return [];
    return Promise.all(tierNames.map(async (name) => ({ name, table: await connection.openTable(name) })));
  }

  private async make(): Promise<Tier[]> {
    const connection = await this.connection();
    await again(() => createVocabulary(connection));
    const tiers: Tier[] = [];
    for (const name of [...tierNames].reverse()) {
      tiers.unshift({ name, table: await again(() => createArticleTable(connection, name)) });
    }
    return tiers;
  }
}

const attempts = 10;

/** Making a table is several commits, each only where it is missing; whoever loses a race to another maker finds its work done next time. */
async function again<Made>(make: () => Promise<Made>): Promise<Made> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await make();
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()));
    }
  }
}
