/**
 * A map that forgets what was neither read nor written while `most` other entries were: two generations, the older of
 * which is dropped when the younger is full. So a crowd of any size runs in bounded memory, and whoever needs what was
 * forgotten fails.
 */
export class RecentMap<Value> extends Map<string, Value> {
  readonly #most: number;
  #older = new Map<string, Value>();

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override get(key: string): Value | undefined {
    const value = super.get(key);
    if (value !== undefined) return value;
    const old = this.#older.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  override set(key: string, value: Value): this {
    if (this.size >= this.#most) {
      this.#older = new Map(this);
      this.clear();
    }
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    const wasOld = this.#older.delete(key);
    return super.delete(key) || wasOld;
  }
}
