import type { LocalStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
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

/**
 * What deduplication has decided and no one has done yet, kept in the state store: later articles are judged in its
 * light, so a killed run must do it before it judges anything else, and must not judge it once more.
 */
export interface Outbox {
  /** All of one decision or nothing. */
  commit(decision: Decision): Promise<JudgedLetter[]>;
  judged(): AsyncIterable<JudgedLetter>;
  /** In the order they are to be done. */
  again(cause: string): AsyncIterable<AgainLetter>;
  causes(): AsyncIterable<string>;
  /** Whether this article is to be judged again. */
  isAgain(dropId: string, item: number): boolean;
  done(letter: Pick<JudgedLetter, 'key'> | AgainLetter): Promise<void>;
}

const judgedPartition = 'embedded#judged';
const againPrefix = 'embedded#again#';
const targetOf = (message: DroppedMessage): string => `${dropIdOf(message.drop)}-${message.only ?? ''}`;

export async function openOutbox(state: LocalStateStore): Promise<Outbox> {
  const again = new Set<string>();
  let count = 0;
  for await (const { sk } of state.query(judgedPartition)) count = Number(sk);
  for await (const { sk } of state.scan(againPrefix)) again.add(sk);

  return {
    async commit({ cause, judged, again: messages }) {
      const letters = judged.map(({ body, group }) => {
        count += 1;
        return { key: String(count).padStart(12, '0'), body, group };
      });
      await state.putAll([
        ...letters.map(({ key, body, group = null }) => ({ pk: judgedPartition, sk: key, fields: { body, group } })),
        ...messages.map((message) => ({
          pk: againPrefix + cause,
          sk: targetOf(message),
          fields: { body: JSON.stringify(message) },
        })),
      ]);
      for (const message of messages) again.add(targetOf(message));
      return letters;
    },
    async *judged() {
      for await (const { sk, fields } of state.query(judgedPartition))
        yield { key: sk, body: String(fields.body), group: fields.group === null ? undefined : String(fields.group) };
    },
    async *again(cause) {
      for await (const { sk, fields } of state.query(againPrefix + cause))
        yield { key: sk, cause, message: droppedMessage.parse(JSON.parse(String(fields.body))) };
    },
    async *causes() {
      let last = '';
      for await (const { pk } of state.scan(againPrefix)) {
        if (pk !== last) yield pk.slice(againPrefix.length);
        last = pk;
      }
    },
    isAgain: (dropId, item) => again.has(`${dropId}-${item}`),
    async done(letter) {
      if ('cause' in letter) again.delete(letter.key);
      const key = { pk: 'cause' in letter ? againPrefix + letter.cause : judgedPartition, sk: letter.key };
      await state.remove(key, 1);
    },
  };
}
