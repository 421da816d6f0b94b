/**
 * Gathers what concurrent callers hand in and commits it in one go, since each commit of a table costs the same whatever
 * it holds. While a commit runs, the next one gathers. Every caller waits for the commit that holds its items and sees
 * its error.
 */
export class GroupCommit<Item> {
  private gathering: { items: Item[]; done: Promise<void> } | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private readonly commit: (items: Item[]) => Promise<void>;
  private readonly options: { gatherMs: number; maxItems: number };

  constructor(commit: (items: Item[]) => Promise<void>, options: { gatherMs: number; maxItems: number }) {
    this.commit = commit;
    this.options = options;
  }

  /** Resolves when all items are committed; rejects with the commit's error, and then none of them counts as committed. */
  async add(items: readonly Item[]): Promise<void> {
    if (items.length === 0) return;
    const open = this.gathering;
    if (open && open.items.length + items.length <= this.options.maxItems) {
      open.items.push(...items);
      return open.done;
    }
    const group = { items: [...items], done: Promise.resolve() };
    this.gathering = group;
    const gathered = Promise.all([this.running, new Promise((resolve) => setTimeout(resolve, this.options.gatherMs))]);
    group.done = gathered.then(() => {
      if (this.gathering === group) this.gathering = undefined;
      return this.commit(group.items);
    });
    this.running = group.done.catch(() => undefined);
    return group.done;
  }
}
