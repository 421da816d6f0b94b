import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { StateItem, StateKey } from '../../lambdas/shared/ports.ts';

/** DynamoDB's eventually consistent reads: where a read allows it, and `lags` says so, it sees the item before its last write. */
export class LaggingStateStore extends MemoryStateStore {
  readonly #before = new Map<string, StateItem | undefined>();
  readonly #lags: () => boolean;

  constructor(lags: () => boolean) {
    super();
    this.#lags = lags;
  }

  #name({ pk, sk }: StateKey): string {
    return `${pk}\n${sk}`;
  }

  override async create(key: StateKey, fields: StateItem['fields']): Promise<StateItem | undefined> {
    const there = await super.create(key, fields);
    if (!there) this.#before.set(this.#name(key), undefined);
    return there;
  }

  override async replace(key: StateKey, revision: number, fields: StateItem['fields']): Promise<boolean> {
    const before = await this.get(key);
    const replaced = await super.replace(key, revision, fields);
    if (replaced) this.#before.set(this.#name(key), before);
    return replaced;
  }

  override async getMany(keys: readonly StateKey[], options?: { stale?: boolean }): Promise<(StateItem | undefined)[]> {
    const items = await super.getMany(keys);
    return items.map((item, at) => {
      const key = keys[at];
      return options?.stale && key && this.#lags() ? this.#before.get(this.#name(key)) : item;
    });
  }
}
