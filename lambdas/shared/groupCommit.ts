export interface GroupCommitOptions {
  /** Milliseconds in which a commit gathers; it goes on while such a time brings more, up to `longestMs` where that is given. */
  gatherMs: number;
  longestMs?: number;
  maxItems: number;
}

interface Gathering<Item> {
  items: Item[];
  done: Promise<void>;
}

/**
 * Gathers what concurrent callers hand in and commits it in one go, since each commit of a table costs the same whatever
 * it holds. While a commit runs, the next one gathers. Every caller waits for the commit that holds its items and sees
 * its error.
 */
export class GroupCommit<Item> {
  private gathering: Gathering<Item> | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private readonly commit: (items: Item[]) => Promise<void>;
  private readonly options: GroupCommitOptions;

  constructor(commit: (items: Item[]) => Promise<void>, options: GroupCommitOptions) {
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
    group.done = Promise.all([this.running, this.gather(group)]).then(() => {
      if (this.gathering === group) this.gathering = undefined;
      return this.commit(group.items);
    });
    this.running = group.done.catch(() => undefined);
    return group.done;
  }

  private async gather({ items }: Gathering<Item>): Promise<void> {
    const { gatherMs, longestMs = gatherMs, maxItems } = this.options;
    const last = performance.now() + longestMs - gatherMs;
    let had: number;
    do {
      had = items.length;
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
    } while (had < items.length && items.length < maxItems && performance.now() < last);
  }
}
