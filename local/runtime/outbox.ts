import type { LocalStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { StateChanges } from '../../lambdas/shared/adapters/local/stateSession.ts';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import { type DroppedMessage, droppedMessage } from '../../lambdas/shared/messages.ts';
import type { StateKey } from '../../lambdas/shared/ports.ts';

/** A judged article on its way to the last stage. */
export interface JudgedLetter {
  /** Its place among all that were ever judged here. */
  key: string;
  body: string;
  group: string | undefined;
}

/** A drop of before to be done again because of an article of the drop `cause`. */
export interface AgainLetter {
  key: string;
  cause: string;
  message: DroppedMessage;
}

/** What one article's deduplication led to. */
export interface Decision {
  /** Drop id of the article. */
  cause: string;
  judged: readonly { body: string; group: string | undefined }[];
  again: readonly DroppedMessage[];
}

const flushMs = 200;
const judgedPartition = 'embedded#judged';
const againPrefix = 'embedded#again#';
const targetOf = (message: DroppedMessage): string => `${dropIdOf(message.drop)}-${message.only ?? ''}`;

/**
 * What deduplication has decided and no one has done yet, kept in the state store: later articles are judged in its
 * light, so a killed run must do it before it judges anything else, and must not judge it once more.
 */
export class Outbox {
  readonly #state: LocalStateStore;
  /** The articles to be judged again, by the drop that causes it. */
  readonly #again = new Map<string, Set<string>>();
  /** Letters of stored articles, not yet removed. */
  #stored: StateKey[] = [];
  #timer: NodeJS.Timeout | undefined;
  #count = 0;

  private constructor(state: LocalStateStore) {
    this.#state = state;
  }

  static async open(state: LocalStateStore): Promise<Outbox> {
    const outbox = new Outbox(state);
    for await (const { sk } of state.query(judgedPartition)) outbox.#count = Number(sk);
    for await (const { pk, sk } of state.scan(againPrefix)) outbox.#remember(pk.slice(againPrefix.length), sk);
    return outbox;
  }

  /**
   * These decisions and the changes of state they rest on, all or nothing. Answers the letters of each decision, or
   * undefined where somebody has changed what was read.
   */
  async commit(decisions: readonly Decision[], { read, write }: StateChanges): Promise<JudgedLetter[][] | undefined> {
    const letters = decisions.map(({ judged }) => judged.map((letter) => ({ key: this.#nextKey(), ...letter })));
    const again = decisions.flatMap(({ cause, again: messages }) => messages.map((message) => ({ cause, message })));
    const added = [...letters.flat().map(judgedItem), ...again.map(againItem)];
    const removed = this.#takeStored();
    if (!(await this.#state.writeAll({ read, write: [...write, ...added, ...removed] }))) {
      this.#stored.push(...removed.map(({ key }) => key));
      return undefined;
    }
    for (const { cause, message } of again) this.#remember(cause, targetOf(message));
    return letters;
  }

  async *judged(): AsyncIterable<JudgedLetter> {
    for await (const { sk, fields } of this.#state.query(judgedPartition))
      yield { key: sk, body: String(fields.body), group: fields.group === null ? undefined : String(fields.group) };
  }

  /** In the order they are to be done. */
  async *again(cause: string): AsyncIterable<AgainLetter> {
    if (!this.#again.has(cause)) return;
    for await (const { sk, fields } of this.#state.query(againPrefix + cause))
      yield { key: sk, cause, message: droppedMessage.parse(JSON.parse(String(fields.body))) };
  }

  /** The drops that cause others to be judged again. */
  causes(): string[] {
    return [...this.#again.keys()].sort();
  }

  /** Whether this article is to be judged again. */
  isAgain(dropId: string, item: number): boolean {
    const name = `${dropId}-${item}`;
    for (const names of this.#again.values()) if (names.has(name)) return true;
    return false;
  }

  /** A drop of before was done again. */
  async done({ cause, key }: AgainLetter): Promise<void> {
    this.#forget(cause, key);
    await this.#state.remove({ pk: againPrefix + cause, sk: key }, 1);
  }

  /**
   * A judged article is stored. Its letter goes with the next decisions, or when none comes: one that is left for the
   * next run stores the same once more.
   */
  stored(key: string): void {
    this.#stored.push({ pk: judgedPartition, sk: key });
    this.#timer ??= setTimeout(() => void this.flush(), flushMs);
  }

  /** Removes the letters of everything stored so far. */
  async flush(): Promise<void> {
    const removed = this.#takeStored();
    if (removed.length > 0) await this.#state.writeAll({ read: [], write: removed });
  }

  #takeStored() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const keys = this.#stored;
    this.#stored = [];
    return keys.map((key) => ({ key, item: undefined }));
  }

  #nextKey(): string {
    this.#count += 1;
    return String(this.#count).padStart(12, '0');
  }

  #remember(cause: string, name: string): void {
    const names = this.#again.get(cause);
    if (names) names.add(name);
    else this.#again.set(cause, new Set([name]));
  }

  #forget(cause: string, name: string): void {
    const names = this.#again.get(cause);
    names?.delete(name);
    if (names?.size === 0) this.#again.delete(cause);
  }
}

const judgedItem = ({
  key,
  body,
  group = null,
}: Omit<JudgedLetter, 'group'> & { group?: string | null | undefined }) => ({
  key: { pk: judgedPartition, sk: key },
  item: { fields: { body, group }, revision: 1 },
});
const againItem = ({ cause, message }: Pick<AgainLetter, 'cause' | 'message'>) => ({
  key: { pk: againPrefix + cause, sk: targetOf(message) },
  item: { fields: { body: JSON.stringify(message) }, revision: 1 },
});
