import * as z from 'zod';
import type { StateKey, StateStore } from '../../shared/ports.ts';
import { stateFieldsOf } from '../../shared/stateFields.ts';

const partitionOf = (articleId: string): string => `copies#${articleId}`;
const keyOf = (articleId: string, arrival: string): StateKey => ({ pk: partitionOf(articleId), sk: arrival });

/** Notes that an arrival copies an article, and whether it is sent on to be stored as its copy. */
export const noteCopy = (
  articleId: string,
  copy: { arrival: string; articleId: string; sentOn: boolean },
  state: StateStore,
): Promise<void> =>
  state.put(keyOf(articleId, copy.arrival), stateFieldsOf({ articleId: copy.articleId, sentOn: copy.sentOn }));

/** Whether an arrival is noted as a copy of an article that is sent on. */
export async function isNotedAsSentOn(articleId: string, arrival: string, state: StateStore): Promise<boolean> {
  return (await state.get(keyOf(articleId, arrival)))?.fields.sentOn === true;
}

/** The arrivals that copy an article, each with what takes its note away. */
export async function* copiesOf(
  articleId: string,
  state: StateStore,
): AsyncIterable<{ arrival: string; sentOn: boolean; forget: () => Promise<boolean> }> {
  for await (const item of state.query(partitionOf(articleId))) {
    yield { arrival: item.sk, sentOn: item.fields.sentOn === true, forget: () => state.remove(item, item.revision) };
  }
}

const copyNote = z.looseObject({ articleId: z.string() });

/** Ids of the articles that copy this one: same or edited text under another uri. Ordered, each once. */
export async function copyIdsOf(articleId: string, state: Pick<StateStore, 'query'>): Promise<string[]> {
  const ids = new Set<string>();
  for await (const { fields } of state.query(partitionOf(articleId))) ids.add(copyNote.parse(fields).articleId);
  return [...ids].sort();
}
