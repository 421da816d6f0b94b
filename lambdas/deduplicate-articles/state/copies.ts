import * as z from 'zod';
import type { StateKey, StateStore } from '../../shared/ports.ts';
import { stateFieldsOf } from '../../shared/stateFields.ts';

const partitionOf = (articleId: string): string => `copies#${articleId}`;
const keyOf = (articleId: string, arrival: string): StateKey => ({ pk: partitionOf(articleId), sk: arrival });

/** Notes that an arrival copies an article. */
export const noteCopy = (articleId: string, arrival: string, copyId: string, state: StateStore): Promise<void> =>
  state.put(keyOf(articleId, arrival), stateFieldsOf({ articleId: copyId }));

/** The arrivals that copy an article, each with what takes its note away. */
export async function* copiesOf(
  articleId: string,
  state: StateStore,
): AsyncIterable<{ arrival: string; forget: () => Promise<boolean> }> {
  for await (const item of state.query(partitionOf(articleId))) {
    yield { arrival: item.sk, forget: () => state.remove(item, item.revision) };
  }
}

const copyNote = z.looseObject({ articleId: z.string() });

/** Ids of the articles that copy this one: same or edited text under another uri. Ordered, each once. */
export async function copyIdsOf(articleId: string, state: Pick<StateStore, 'query'>): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { fields } of state.query(partitionOf(articleId))) ids.add(copyNote.parse(fields).articleId);
  return [...ids].sort();
}
