import type { LocalStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { StateChanges } from '../../lambdas/shared/adapters/local/stateSession.ts';
import { dropIdOf } from '../../lambdas/shared/ids.ts';
import { type DroppedMessage, droppedMessage } from '../../lambdas/shared/messages.ts';

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
    if (!(await this.#state.writeAll({ read, write: [...write, ...added] }))) return undefined;
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

  async done(letter: Pick<JudgedLetter, 'key'> | AgainLetter): Promise<void> {
    const pk = 'cause' in letter ? againPrefix + letter.cause : judgedPartition;
    if ('cause' in letter) this.#forget(letter.cause, letter.key);
    await this.#state.remove({ pk, sk: letter.key }, 1);
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
