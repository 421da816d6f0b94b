import { dropIdOf } from '../../lambdas/shared/ids.ts';
import { type DroppedMessage, droppedMessage } from '../../lambdas/shared/messages.ts';
import type { StateKey, StateStore } from '../../lambdas/shared/ports.ts';

/** Messages for drops of before that a stage has asked for and that are not done: they outlive a killed run. */
export interface PendingAgain {
  add(message: DroppedMessage): Promise<string>;
  remove(body: string): Promise<void>;
  all(): AsyncIterable<DroppedMessage>;
}

const partition = 'embedded#again';
const keyOf = (message: DroppedMessage): StateKey => ({
  pk: partition,
  sk: `${dropIdOf(message.drop)}-${message.only ?? ''}`,
});

export const pendingAgain = (state: StateStore): PendingAgain => ({
  async add(message) {
    const body = JSON.stringify(message);
    await state.put(keyOf(message), { body });
    return body;
  },
  async remove(body) {
    const item = await state.get(keyOf(droppedMessage.parse(JSON.parse(body))));
    if (item) await state.remove(item, item.revision);
  },
  async *all() {
    for await (const { fields } of state.query(partition)) yield droppedMessage.parse(JSON.parse(String(fields.body)));
  },
});
