import { z } from 'zod';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { jsonIn } from '../../lambdas/shared/jsonIn.ts';
import type { ObjectStore } from '../../lambdas/shared/ports.ts';
import { letterSubject } from './letterSubject.ts';
import type { QueueMessage } from './queueMessage.ts';

export const queueName = z.enum(['dropped', 'cleaned', 'judged']);
export type QueueName = z.infer<typeof queueName>;

/** A message that failed too often, kept with its reason until someone mends the cause and sends it again. */
export const deadLetter = z.looseObject({
  id: z.string(),
  queue: queueName,
  reason: z.string(),
  receives: z.int(),
  /** The key of the dropped file, the article's place in it and its id, where the message tells. */
  file: z.string().optional(),
  item: z.int().optional(),
  articleId: z.string().optional(),
  at: z.string(),
  body: z.string(),
});
export type DeadLetter = z.infer<typeof deadLetter>;

export interface DeadLetters {
  add(queue: QueueName, message: QueueMessage, reason: string, at: Date): Promise<void>;
  list(): AsyncIterable<DeadLetter>;
  get(id: string): Promise<DeadLetter | undefined>;
  /** Removes a letter for good and answers it; undefined where there is none. */
  discard(id: string): Promise<DeadLetter | undefined>;
}

/** A letter whose own file was damaged, by hand or by the disk: shown for what is left of it. */
const damaged = (queue: QueueName, id: string, bytes: Uint8Array): DeadLetter => ({
  id,
  queue,
  reason: "the dead letter's own file can't be read",
  receives: 0,
  at: 'unknown',
  body: Buffer.from(bytes).toString('utf8'),
});

/** Dead letters as files `<folder>/<queue>/<id>.json`. */
export function deadLetters(folder: string): DeadLetters {
  const store = folderObjectStore(folder);
  const get = (id: string): Promise<DeadLetter | undefined> => find(id, store);
  return {
    async add(queue, { id, body, receives }, reason, at) {
      const about = { id, queue, reason, receives, at: at.toISOString() };
      const letter: DeadLetter = { ...about, ...letterSubject(queue, body), body };
      await store.put(keyOf(letter), JSON.stringify(letter, undefined, 2));
    },
    async *list() {
      for (const queue of queueName.options)
        for await (const key of store.list(`${queue}/`)) {
          const letter = await read(queue, key.slice(queue.length + 1, -'.json'.length), store);
          if (letter) yield letter;
        }
    },
    get,
    async discard(id) {
      const letter = await get(id);
      if (letter) await store.remove(keyOf(letter));
      return letter;
    },
  };
}

const keyOf = ({ queue, id }: Pick<DeadLetter, 'queue' | 'id'>): string => `${queue}/${id}.json`;

async function read(queue: QueueName, id: string, store: ObjectStore): Promise<DeadLetter | undefined> {
  const bytes = await store.get(keyOf({ queue, id }));
  return bytes && (deadLetter.safeParse(jsonIn(bytes)).data ?? damaged(queue, id, bytes));
}

async function find(id: string, store: ObjectStore): Promise<DeadLetter | undefined> {
  for (const queue of queueName.options) {
    const letter = await read(queue, id, store);
    if (letter) return letter;
  }
  return undefined;
}
