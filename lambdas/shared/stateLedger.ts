import { createHash } from 'node:crypto';
import { dropIdOf } from './ids.ts';
import { type ArticleFate, articleFate, type DropRecord, dropRecord, type Ledger } from './ledger.ts';
import type { StateItem, StateKey, StateStore } from './ports.ts';
import { stateFieldsOf } from './stateFields.ts';

const FATE = 'fate#';
const dropKey = (dropId: string): StateKey => ({ pk: `drop#${dropId}`, sk: 'drop' });
const fateKey = (dropId: string, item: number): StateKey => ({
  pk: `drop#${dropId}`,
  sk: `${FATE}${String(item).padStart(9, '0')}`,
});
/** One partition per object key: its versions, by time. */
const versionsOf = (bucket: string, key: string): string =>
  `key#${createHash('sha256').update(`${bucket}\n${key}`).digest('base64url').slice(0, 22)}`;
const versionKey = ({ dropId, drop }: DropRecord): StateKey => ({
  pk: versionsOf(drop.bucket, drop.key),
  sk: [drop.eventTime, drop.sequencer.padEnd(32, '0'), dropId].join('/'),
});

const dropOf = (item: StateItem | undefined): DropRecord | undefined => item && dropRecord.parse(item.fields);
const fateOf = (item: StateItem): ArticleFate => articleFate.parse(item.fields);

/**
 * The ledger in the state table. Writing the same again changes nothing; of two different fates of one article (a copy
 * that was freed and judged anew) the one decided later stays, in whichever order they are written.
 */
export class StateLedger implements Ledger {
  readonly #state: StateStore;

  constructor(state: StateStore) {
    this.#state = state;
  }

  async receiveDrop(drop: DropRecord['drop'], receivedAt: string): Promise<DropRecord> {
    const record: DropRecord = { dropId: dropIdOf(drop), drop, receivedAt };
    const [there] = await Promise.all([
      this.#state.create(dropKey(record.dropId), stateFieldsOf(record)),
      this.#state.put(versionKey(record), stateFieldsOf({ dropId: record.dropId })),
    ]);
    return dropOf(there) ?? record;
  }

  async finishDrop(dropId: string, found: { sha256: string; format: string; articlesFound: number }): Promise<void> {
    for (let done = false; !done; ) {
      const item = await this.#state.get(dropKey(dropId));
      done = !item || (await this.#state.replace(item, item.revision, stateFieldsOf({ ...item.fields, ...found })));
    }
  }

  async drop(dropId: string): Promise<DropRecord | undefined> {
    return dropOf(await this.#state.get(dropKey(dropId)));
  }

  async *dropsOf(bucket: string, key: string): AsyncIterable<DropRecord> {
    for await (const { sk } of this.#state.query(versionsOf(bucket, key))) {
      const record = await this.drop(sk.slice(sk.lastIndexOf('/') + 1));
      if (record) yield record;
    }
  }

  async recordFate(fate: ArticleFate): Promise<void> {
    const fields = stateFieldsOf(fate);
    const key = fateKey(fate.dropId, fate.item);
    let there = await this.#state.create(key, fields);
    while (there && fateOf(there).decidedAt < fate.decidedAt) {
      if (await this.#state.replace(key, there.revision, fields)) return;
      there = await this.#state.get(key);
    }
  }

  async fate(dropId: string, item: number): Promise<ArticleFate | undefined> {
    const found = await this.#state.get(fateKey(dropId, item));
    return found && fateOf(found);
  }

  async *fates(dropId: string): AsyncIterable<ArticleFate> {
    for await (const item of this.#state.query(`drop#${dropId}`, FATE)) yield fateOf(item);
  }
}
