import type { Connection } from '@lancedb/lancedb';
import { TransientError } from '../../errors.ts';
import { GroupCommit } from '../../groupCommit.ts';
import type { Clock } from '../../ports.ts';
import { decodeCursor, encodeCursor } from '../../search/cursor.ts';
import { TermWriter } from '../../search/termsOf.ts';
import type { RowVersion, SearchAnswer, SearchIndex, SearchRequest, SearchRow } from '../../searchIndex.ts';
import { articleRecord } from './articleRecord.ts';
import { connectLance, type LanceSettings } from './articleTable.ts';
import { FreshTerms } from './freshTerms.ts';
import { searchTiers, storedAt } from './searchTiers.ts';
import { type Settled, type SettleOptions, settleFresh, settleTiers } from './settleTiers.ts';
import { type Tier, Tiers } from './tiers.ts';
import { expandPrefix } from './vocabulary.ts';
import { expireRows, removeRows, writeRows } from './writeRows.ts';

export interface LanceSearchIndexSettings extends LanceSettings {
  /** How long concurrent upserts are gathered into one commit, in milliseconds. */
  gatherMs?: number;
  /** For how long at most, while more come in every `gatherMs`; that alone unless given. */
  longestGatherMs?: number;
  /** Rows written by this process after which it folds them into the index. */
  settleEvery?: number;
  /** How old the list of tables that a search reads may be, in milliseconds; a table stands empty for longer before rows move into it. */
  relistMs?: number;
  /** How long a table version stays readable, in milliseconds: pages of one search, and readers under way. */
  keepVersionsMs?: number;
}

/** The SearchIndex on LanceDB, in a folder or on S3: the same files either way. */
export class LanceSearchIndex implements SearchIndex {
  private connection: Promise<Connection> | undefined;
  private readonly tiers: Tiers;
  private readonly freshTerms = new FreshTerms();
  private readonly writer = new TermWriter();
  private readonly upserts: GroupCommit<SearchRow>;
  private readonly removals: GroupCommit<RowVersion>;
  private unsettledRows = 0;
  private settling: Promise<void> | undefined;
  private readonly settings: LanceSearchIndexSettings;
  private readonly clock: Clock;

  constructor(settings: LanceSearchIndexSettings, clock: Clock) {
    this.settings = settings;
    this.clock = clock;
    this.tiers = new Tiers(() => this.connect(), settings.relistMs ?? 5_000);
    const { gatherMs = 5, longestGatherMs: longestMs = gatherMs } = settings;
    const limits = { gatherMs, longestMs, maxItems: 500 };
    this.upserts = new GroupCommit((rows) => this.writeGroup(rows), limits);
    this.removals = new GroupCommit((versions) => this.removeGroup(versions), limits);
  }

  async upsert(rows: readonly SearchRow[]): Promise<void> {
    await this.upserts.add(rows);
  }

  async remove(versions: readonly RowVersion[]): Promise<void> {
    await this.removals.add(versions);
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return transient('search', async () => {
      const cursor = request.cursor === undefined ? undefined : decodeCursor(request.cursor);
      const pinned = cursor && (await this.tiers.at(cursor.versions));
      const tiers = pinned ?? (await withRows(await this.tiers.forReading()));
      const versions = cursor?.versions ?? (await versionsOf(tiers));
      const asOf = cursor?.asOf ?? this.clock.now().getTime();
      const offset = cursor?.offset ?? 0;
      const { more, ...answer } = await searchTiers(tiers, (prefix) => this.expand(prefix), request, { offset, asOf });
      const next = more && { cursor: encodeCursor({ offset: offset + request.limit, versions, asOf }) };
      return { ...answer, ...next };
    });
  }

  async locate(id: string): Promise<string | undefined> {
    return transient('locate', async () => storedAt(await this.tiers.forReading(), id));
  }

  async maintain(options: { expireBefore?: Date } = {}): Promise<Settled> {
    return transient('maintain', async () => {
      await this.settling;
      this.unsettledRows = 0;
      if (options.expireBefore) await expireRows(await this.tiers.forWriting(), options.expireBefore);
      return settleTiers(this.tiers, this.settleOptions());
    });
  }

  private async expand(prefix: string): Promise<string[]> {
    const [fresh] = await this.tiers.forReading();
    const terms = fresh ? await this.freshTerms.of(fresh.table) : new Set<string>();
    return expandPrefix(await this.tiers.vocabulary(), prefix, terms);
  }

  private connect(): Promise<Connection> {
    this.connection ??= connectLance(this.settings).catch((error: unknown) => {
      this.connection = undefined;
      throw error;
    });
    return this.connection;
  }

  private async writeGroup(rows: readonly SearchRow[]): Promise<void> {
    await transient('upsert', async () => {
      const tiers = await this.tiers.forWriting();
      await writeRows(
        tiers,
        rows.map((row) => articleRecord(row, this.writer)),
      );
      this.unsettledRows += rows.length;
      await this.settleBehind();
    });
  }

  private async removeGroup(versions: readonly RowVersion[]): Promise<void> {
    await transient('remove', async () => removeRows(await this.tiers.forReading(), versions));
  }

  /**
   * Settles beside the writes, not in their way, unless they outrun it. A settling that fails is made good by the next one:
   * rows are searchable without it.
   */
  private async settleBehind(): Promise<void> {
    const every = this.settings.settleEvery ?? 1_000;
    if (this.unsettledRows < every) return;
    if (this.settling && this.unsettledRows >= 4 * every) await this.settling;
    if (this.settling) return;
    this.unsettledRows = 0;
    this.settling = settleFresh(this.tiers, this.settleOptions())
      .catch(() => undefined)
      .finally(() => {
        this.settling = undefined;
      });
  }

  private settleOptions(): SettleOptions {
    return { keepMs: this.settings.keepVersionsMs ?? 10 * 60_000 };
  }
}

/** A table made ready for rows to come costs a search as much as a full one, and may not have its indices yet. */
async function withRows(tiers: readonly Tier[]): Promise<Tier[]> {
  const counts = await Promise.all(tiers.map((tier) => tier.table.countRows()));
  return tiers.filter((_, at) => counts[at] !== 0);
}

const versionsOf = async (tiers: readonly Tier[]): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(tiers.map(async ({ name, table }) => [name, await table.version()])));

/** Whatever Lance meets (a lost commit race, a throttled store) may pass; no input is wrong by then. */
async function transient<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw new TransientError(`search index: ${what} failed`, { cause });
  }
}
