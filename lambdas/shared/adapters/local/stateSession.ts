import type { StateFields, StateItem, StateKey, StateStore } from '../../ports.ts';

/** An item as a local store holds it. */
export interface HeldItem {
  fields: StateFields;
  revision: number;
  members?: readonly string[];
}

/** Items as they were read, revision 0 where nothing was, and as they are to be, undefined where nothing is to be. */
export interface StateChanges {
  read: readonly { key: StateKey; revision: number }[];
  write: readonly { key: StateKey; item: HeldItem | undefined }[];
}

/** What a session reads through to. */
export interface SessionBase {
  read(key: StateKey): HeldItem | undefined;
  query(pk: string, skPrefix?: string): AsyncIterable<StateItem>;
}

interface Touched {
  key: StateKey;
  was: number;
  now: HeldItem | undefined;
  changed: boolean;
}

/**
 * A state store in memory over another: what is written to it stays in it until all is written together. That is right
 * where everything that was read is still as it was. Nothing expires.
 */
export class StateSession implements StateStore {
  readonly #base: SessionBase;
  #touched = new Map<string, Touched>();

  constructor(base: SessionBase) {
    this.#base = base;
  }

  changes(): StateChanges {
    const touched = [...this.#touched.values()];
    return {
      read: touched.map(({ key, was }) => ({ key, revision: was })),
      write: touched.filter(({ changed }) => changed).map(({ key, now }) => ({ key, item: now })),
    };
  }

  /** Forgets everything read and written. */
  clear(): void {
    this.#touched = new Map();
  }

  #touch(key: StateKey): Touched {
    const name = `${key.pk}\n${key.sk}`;
    const known = this.#touched.get(name);
    if (known) return known;
    const now = this.#base.read(key);
    const touched = { key: { pk: key.pk, sk: key.sk }, was: now?.revision ?? 0, now, changed: false };
    this.#touched.set(name, touched);
    return touched;
  }

  #write(touched: Touched, now: Omit<HeldItem, 'revision'> | undefined): void {
    touched.now = now && { ...now, revision: (touched.now?.revision ?? 0) + 1 };
    touched.changed = true;
  }

  async get(key: StateKey): Promise<StateItem | undefined> {
    return itemOf(this.#touch(key));
  }

  async getMany(keys: readonly StateKey[]): Promise<(StateItem | undefined)[]> {
    return keys.map((key) => itemOf(this.#touch(key)));
  }

  async create(key: StateKey, fields: StateFields): Promise<StateItem | undefined> {
    const touched = this.#touch(key);
    const there = itemOf(touched);
    if (!there) this.#write(touched, { fields });
    return there;
  }

  async replace(key: StateKey, revision: number, fields: StateFields): Promise<boolean> {
    const touched = this.#touch(key);
    if (touched.now?.revision !== revision) return false;
    this.#write(touched, { fields });
    return true;
  }

  async put(key: StateKey, fields: StateFields): Promise<void> {
    this.#write(this.#touch(key), { fields });
  }

  async remove(key: StateKey, revision: number): Promise<boolean> {
    const touched = this.#touch(key);
    if (touched.now?.revision !== revision) return false;
    this.#write(touched, undefined);
    return true;
  }

  async addMember(key: StateKey, member: string): Promise<string[]> {
    const touched = this.#touch(key);
    const known = touched.now?.members ?? [];
    const members = known.includes(member) ? [...known] : [...known, member];
    this.#write(touched, { fields: touched.now?.fields ?? {}, members });
    return members;
  }

  async removeMembers(key: StateKey, members: readonly string[]): Promise<void> {
    const touched = this.#touch(key);
    const left = touched.now?.members?.filter((member) => !members.includes(member));
    if (!touched.now || !left) return;
    this.#write(touched, left.length > 0 ? { fields: touched.now.fields, members: left } : undefined);
  }

  async members(key: StateKey): Promise<string[]> {
    return [...(this.#touch(key).now?.members ?? [])];
  }

  async *query(pk: string, skPrefix = ''): AsyncIterable<StateItem> {
    const found = new Map<string, StateItem | undefined>();
    for await (const item of this.#base.query(pk, skPrefix)) found.set(item.sk, item);
    for (const touched of this.#touched.values())
      if (touched.key.pk === pk && touched.key.sk.startsWith(skPrefix)) found.set(touched.key.sk, itemOf(touched));
    const items = [...found.values()].filter((item) => item !== undefined);
    yield* items.sort((a, b) => (a.sk < b.sk ? -1 : 1));
  }
}

const itemOf = ({ key, now }: Touched): StateItem | undefined =>
  now && { ...key, fields: now.fields, revision: now.revision };
