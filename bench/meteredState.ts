import type { StateFields, StateKey, StateStore } from '../lambdas/shared/ports.ts';

/** What an item holds: its fields, or the members of a set; undefined where there is none. */
export type Held = StateFields | readonly string[] | undefined;

/** An item, as large as a bill needs to know it. */
export interface MeteredItem extends StateKey {
  held: Held;
}

/** Is told what each call reads or writes; refused writes and reads of nothing too. */
export interface StateMeter {
  /** One call that read items each billed by itself. */
  read(items: readonly MeteredItem[], stale?: boolean): void;
  /** One call that read items billed as a whole. */
  queried(items: readonly MeteredItem[]): void;
  /** One call that wrote an item, or tried to. */
  wrote(item: MeteredItem): void;
}

const itemOf = ({ pk, sk }: StateKey, held: Held): MeteredItem => ({ pk, sk, held });

type Reads = Pick<StateStore, 'get' | 'getMany' | 'members' | 'query'>;

/** A state store with every call on the meter. */
export const meteredState = (inner: StateStore, meter: StateMeter): StateStore => ({
  ...meteredReads(inner, meter),
  ...meteredWrites(inner, meter),
});

const meteredReads = (inner: StateStore, meter: StateMeter): Reads => ({
  async get(key, options) {
    const item = await inner.get(key, options);
    meter.read([itemOf(key, item?.fields)], options?.stale);
    return item;
  },
  async getMany(keys, options) {
    const items = await inner.getMany(keys, options);
    meter.read(
      keys.map((key, at) => itemOf(key, items[at]?.fields)),
      options?.stale,
    );
    return items;
  },
  async members(key) {
    const members = await inner.members(key);
    meter.read([itemOf(key, members)]);
    return members;
  },
  async *query(pk, skPrefix) {
    const items: MeteredItem[] = [];
    for await (const item of inner.query(pk, skPrefix)) {
      items.push(itemOf(item, item.fields));
      yield item;
    }
    meter.queried(items);
  },
});

const meteredWrites = (inner: StateStore, meter: StateMeter): Omit<StateStore, keyof Reads> => ({
  async create(key, fields, expiresAt) {
    const there = await inner.create(key, fields, expiresAt);
    meter.wrote(itemOf(key, there?.fields ?? fields));
    if (there) meter.read([itemOf(key, there.fields)]);
    return there;
  },
  replace(key, revision, fields, expiresAt) {
    meter.wrote(itemOf(key, fields));
    return inner.replace(key, revision, fields, expiresAt);
  },
  put(key, fields, expiresAt) {
    meter.wrote(itemOf(key, fields));
    return inner.put(key, fields, expiresAt);
  },
  remove(key, revision) {
    meter.wrote(itemOf(key, undefined));
    return inner.remove(key, revision);
  },
  async addMember(key, member, expiresAt) {
    const members = await inner.addMember(key, member, expiresAt);
    meter.wrote(itemOf(key, members));
    return members;
  },
  async removeMembers(key, members) {
    meter.wrote(itemOf(key, await inner.members(key)));
    await inner.removeMembers(key, members);
  },
});
