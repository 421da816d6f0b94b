import * as z from 'zod';
import type { StateKey, StateStore } from '../../shared/ports.ts';
import { stateFieldsOf } from '../../shared/stateFields.ts';
import type { ArticleRecord } from './articleRecords.ts';

const textOwner = z.object({ arrival: z.string() });
const keyOf = (contentHash: string): StateKey => ({ pk: `text#${contentHash}`, sk: 'owner' });

/** The arrival that had exactly this text first; the asker itself when nobody had. */
export async function textOwnerOf(record: ArticleRecord, expiresAt: number, state: StateStore): Promise<string> {
  const there = await state.create(keyOf(record.contentHash), stateFieldsOf({ arrival: record.id }), expiresAt);
  return there ? textOwner.parse(there.fields).arrival : record.id;
}

/** Takes the text over from an owner that is withdrawn or out of the window; answers who owns it then. */
export async function takeText(
  record: ArticleRecord,
  from: string,
  expiresAt: number,
  state: StateStore,
): Promise<string> {
  const key = keyOf(record.contentHash);
  const item = await state.get(key);
  if (!item) return textOwnerOf(record, expiresAt, state);
  const owner = textOwner.parse(item.fields).arrival;
  if (owner !== from) return owner;
  const taken = await state.replace(key, item.revision, stateFieldsOf({ arrival: record.id }), expiresAt);
  return taken ? record.id : takeText(record, from, expiresAt, state);
}
