import * as z from 'zod';
import { TransientError } from '../../shared/errors.ts';
import type { StateFields, StateItem, StateKey, StateStore } from '../../shared/ports.ts';
import { stateFieldsOf } from '../../shared/stateFields.ts';
import type { Fingerprint } from '../domain/isCopy.ts';
import { readSketch } from '../domain/sketch.ts';

const recordFields = z.object({
  order: z.string(),
  articleId: z.string(),
  contentHash: z.string(),
  sketch: z.string(),
  link: z.string().optional(),
  fate: z.enum(['unchanged', 'superseded', 'retracted']).optional(),
  against: z.number().optional(),
  claims: z.number().optional(),
  version: z.number().optional(),
  previous: z.string().optional(),
  changed: z.array(z.string()).optional(),
  round: z.number().optional(),
  withdrawn: z.boolean().optional(),
  sentOn: z.boolean().optional(),
  decidedAt: z.string().optional(),
});

/** The link of a record that copies nothing. */
export const ROOT = 'root';

/**
 * What the state table knows of one arrival: one item of one dropped file. Open while it has neither link nor fate.
 * `link` is ROOT or the arrival it copies; `version` the one it holds, `previous` the arrival that held the one before,
 * `changed` the fields that differ from that; `claims` the version
 * it set out to take, `against` the one it was set aside for; `round` counts how often it was freed from a withdrawn original; `sentOn`: as that one's
 * copy it was, or will be, stored. Under 1 KB.
 */
export interface ArticleRecord {
  id: string;
  contentHash: string;
  /** As sketchOf gives it: read only where texts are compared. */
  sketch: string;
  order: string;
  articleId: string;
  link?: string | undefined;
  fate?: 'unchanged' | 'superseded' | 'retracted' | undefined;
  against?: number | undefined;
  claims?: number | undefined;
  version?: number | undefined;
  previous?: string | undefined;
  changed?: string[] | undefined;
  round?: number | undefined;
  withdrawn?: boolean | undefined;
  sentOn?: boolean | undefined;
  decidedAt?: string | undefined;
  revision: number;
}

export type NewRecord = Omit<ArticleRecord, 'revision'>;

export const arrivalIdOf = (dropId: string, item: number): string => `${dropId}-${item}`;
/** The dropped object and the item of an arrival. */
export const arrivalOf = (id: string): { dropId: string; item: number } => {
  const dash = id.lastIndexOf('-');
  return { dropId: id.slice(0, dash), item: Number(id.slice(dash + 1)) };
};

const keyOf = (id: string): StateKey => ({ pk: `arrival#${id}`, sk: 'record' });
const idOf = (item: StateItem): string => item.pk.slice('arrival#'.length);

const fieldsOf = (record: NewRecord): StateFields => stateFieldsOf(recordFields.parse(record));

const recordOf = (item: StateItem): ArticleRecord => ({
  id: idOf(item),
  ...recordFields.parse(item.fields),
  revision: item.revision,
});

/** When the arrival was dropped, ISO 8601: what its order starts with. */
export const droppedAt = ({ order }: ArticleRecord): string => order.slice(0, order.indexOf('/'));

/** What matching needs of a record. */
export const fingerprintIn = (record: ArticleRecord): Fingerprint => ({
  contentHash: record.contentHash,
  sketch: readSketch(record.sketch),
  droppedAt: droppedAt(record),
});

/** Reads and writes arrivals' records. */
export class ArticleRecords {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  /** Writes the record of an arrival seen for the first time, else answers what is recorded. */
  async enter(record: NewRecord): Promise<ArticleRecord> {
    const there = await this.#state.create(keyOf(record.id), fieldsOf(record));
    return there ? recordOf(there) : { ...record, revision: 1 };
  }

  async find(id: string): Promise<ArticleRecord | undefined> {
    const item = await this.#state.get(keyOf(id));
    return item && recordOf(item);
  }

  /** The newest state of a record that is known to exist. */
  async get(id: string): Promise<ArticleRecord> {
    const record = await this.find(id);
    if (!record) throw new TransientError(`The record of arrival ${id} is not there yet`);
    return record;
  }

  /** Records that may be a moment old, for their sketches; those that are gone are left out. */
  async glance(ids: readonly string[]): Promise<ArticleRecord[]> {
    if (ids.length === 0) return [];
    const items = await this.#state.getMany(ids.map(keyOf), { stale: true });
    const found = await Promise.all(ids.map(async (id, at) => items[at] ?? (await this.#state.get(keyOf(id)))));
    return found.flatMap((item) => (item ? [recordOf(item)] : []));
  }

  /** Writes a changed record over the revision it was read at; answers it as written, or undefined when another was first. */
  async change(record: ArticleRecord, changes: Partial<ArticleRecord>): Promise<ArticleRecord | undefined> {
    const changed = { ...record, ...changes };
    const written = await this.#state.replace(keyOf(record.id), record.revision, fieldsOf(changed));
    return written ? { ...changed, revision: record.revision + 1 } : undefined;
  }

  /** Changes a record, read again as often as another is first, until `needed` has nothing to change. */
  async insist(
    start: ArticleRecord,
    needed: (record: ArticleRecord) => Partial<ArticleRecord> | undefined,
  ): Promise<ArticleRecord> {
    for (let record = start; ; record = await this.get(start.id)) {
      const changes = needed(record);
      const changed = changes ? await this.change(record, changes) : record;
      if (changed) return changed;
    }
  }
}

/** Whether nothing is decided yet. */
export const isOpen = (record: ArticleRecord): boolean =>
  record.link === undefined && record.fate === undefined && record.withdrawn !== true;
