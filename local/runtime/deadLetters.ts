import { z } from 'zod';
import { folderObjectStore } from '../../lambdas/shared/adapters/local/folderObjectStore.ts';
import { jsonIn } from '../../lambdas/shared/jsonIn.ts';
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
  async function read(queue: QueueName, id: string): Promise<DeadLetter | undefined> {
    const bytes = await store.get(`${queue}/${id}.json`);
    return bytes && (deadLetter.safeParse(jsonIn(bytes)).data ?? damaged(queue, id, bytes));
  }
  async function get(id: string): Promise<DeadLetter | undefined> {
    for (const queue of queueName.options) {
      const letter = await read(queue, id);
      if (letter) return letter;
    }
    return undefined;
  }
  async function* list(): AsyncIterable<DeadLetter> {
    for (const queue of queueName.options)
      for await (const key of store.list(`${queue}/`)) {
        const letter = await read(queue, key.slice(queue.length + 1, -'.json'.length));
        if (letter) yield letter;
      }
  }
  return {
    async add(queue, message, reason, at) {
      const letter = {
        id: message.id,
        queue,
        reason,
        receives: message.receives,
        at: at.toISOString(),
        ...letterSubject(queue, message.body),
        body: message.body,
      };
      await store.put(`${queue}/${message.id}.json`, JSON.stringify(letter, undefined, 2));
    },
    list,
    get,
    async discard(id) {
      const letter = await get(id);
      if (letter) await store.remove(`${letter.queue}/${id}.json`);
      return letter;
    },
  };
}
