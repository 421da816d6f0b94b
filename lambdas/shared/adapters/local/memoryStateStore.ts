import type { StateFields, StateItem, StateKey, StateStore } from '../../ports.ts';

interface Stored {
  key: StateKey;
  fields: StateFields;
  revision: number;
  members: Set<string>;
}

const nameOf = ({ pk, sk }: StateKey): string => `${pk}\n${sk}`;

/** The state table in a map, for work that ends with its process: checking a corpus, tests. Nothing expires. */
export class MemoryStateStore implements StateStore {
  readonly items: Map<string, Stored>;

  constructor(items = new Map<string, Stored>()) {
    this.items = items;
  }

  /** Another store with the same items; what is written to one is not seen in the other. */
  fork(): MemoryStateStore {
    return new MemoryStateStore(new Map(this.items));
  }

  #write(key: StateKey, fields: StateFields, revision: number, members = new Set<string>()): void {
    this.items.set(nameOf(key), { key: { pk: key.pk, sk: key.sk }, fields, revision, members });
  }

  #item(key: StateKey): StateItem | undefined {
    const stored = this.items.get(nameOf(key));
    return stored && { ...stored.key, fields: stored.fields, revision: stored.revision };
  }

  async get(key: StateKey): Promise<StateItem | undefined> {
    return this.#item(key);
  }

  async getMany(keys: readonly StateKey[]): Promise<(StateItem | undefined)[]> {
    return keys.map((key) => this.#item(key));
  }

  async create(key: StateKey, fields: StateFields): Promise<StateItem | undefined> {
    const there = this.#item(key);
    if (!there) this.#write(key, fields, 1);
    return there;
  }

  async replace(key: StateKey, revision: number, fields: StateFields): Promise<boolean> {
    if (this.#item(key)?.revision !== revision) return false;
    this.#write(key, fields, revision + 1);
    return true;
  }

  async put(key: StateKey, fields: StateFields): Promise<void> {
    this.#write(key, fields, (this.#item(key)?.revision ?? 0) + 1);
  }

  async remove(key: StateKey, revision: number): Promise<boolean> {
    return this.#item(key)?.revision === revision && this.items.delete(nameOf(key));
  }

  async addMember(key: StateKey, member: string): Promise<string[]> {
    const stored = this.items.get(nameOf(key));
    const members = new Set(stored?.members).add(member);
    this.#write(key, stored?.fields ?? {}, (stored?.revision ?? 0) + 1, members);
    return [...members];
  }

  async removeMembers(key: StateKey, members: readonly string[]): Promise<void> {
    const stored = this.items.get(nameOf(key));
    if (!stored) return;
    const left = new Set([...stored.members].filter((member) => !members.includes(member)));
    this.#write(key, stored.fields, stored.revision + 1, left);
  }

  async members(key: StateKey): Promise<string[]> {
    return [...(this.items.get(nameOf(key))?.members ?? [])];
  }

  async *query(pk: string, skPrefix = ''): AsyncIterable<StateItem> {
    const keys = [...this.items.values()]
      .map(({ key }) => key)
      .filter((key) => key.pk === pk && key.sk.startsWith(skPrefix));
    for (const key of keys.sort((a, b) => (a.sk < b.sk ? -1 : 1))) {
      const item = this.#item(key);
      if (item) yield item;
    }
  }
}
