import * as z from 'zod';
import { ninjsArticle } from '../shared/enrichedArticle.ts';
import { jsonIn } from '../shared/jsonIn.ts';
import type { IndexArticleServices } from './indexArticle.ts';

type Services = Pick<IndexArticleServices, 'articles' | 'note'>;

/**
 * Stores a version of an article: where nothing is, and by a replay also over what is there. A tombstone stays, also one
 * that comes between the look and the write. What can't be read as JSON any more is no tombstone: a replay mends it.
 */
export async function storeVersion(
  { storedAt, json, isReplay }: { storedAt: string; json: string; isReplay: boolean },
  { articles, note }: Services,
): Promise<void> {
  const contentType = 'application/json';
  for (let done = false; !done; done ||= !isReplay) {
    const there = isReplay ? await articles.getTagged(storedAt) : undefined;
    const status = there && statusIn(there.bytes);
    if (status === 'tombstone') return;
    const condition = there ? { ifMatch: there.tag } : { ifAbsent: true };
    done = await articles.put(storedAt, json, { contentType, ...condition });
    if (done && status === 'broken') note(`${storedAt} could not be read and was written anew`);
  }
}

/** Whether a retraction has left its tombstone where `json` was to be stored. */
export async function isWithdrawn(
  { storedAt, json }: { storedAt: string; json: string },
  { articles, note }: Services,
): Promise<boolean> {
  const bytes = await articles.get(storedAt);
  if (bytes && Buffer.from(json).equals(bytes)) return false;
  const status = bytes && statusIn(bytes);
  if (status === 'broken') note(`${storedAt} can't be read: a replay of its drop stores it anew`);
  return status === 'tombstone';
}

/** Of a stored article, what tells a tombstone. */
const stored = z.looseObject({ article: z.looseObject({ pubStatus: ninjsArticle.shape.pubStatus }) });

function statusIn(bytes: Uint8Array): 'readable' | 'tombstone' | 'broken' {
  const read = stored.safeParse(jsonIn(bytes));
  if (!read.success) return 'broken';
  return read.data.article.pubStatus === 'canceled' ? 'tombstone' : 'readable';
}
