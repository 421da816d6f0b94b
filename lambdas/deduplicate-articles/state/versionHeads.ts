import { z } from 'zod';
import type { StateItem, StateKey, StateStore } from '../../shared/ports.ts';
import { stateFieldsOf } from '../../shared/stateFields.ts';
import { changedFields, compareVersions, type VersionStamp, versionStamp } from '../domain/versionStamp.ts';
import type { ArticleRecord, ArticleRecords } from './articleRecords.ts';

const versionHead = z.object({
  arrival: z.string(),
  version: z.number(),
  previous: z.string().optional(),
  changed: z.array(z.string()),
  firstDay: z.string(),
  stamp: versionStamp,
});
/** The newest version of one article: which arrival holds it, and which one the version before. Under 1 KB. */
export type VersionHead = z.infer<typeof versionHead>;

/** An arrival that has a version of its article. */
export interface Holding {
  kind: 'holds';
  version: number;
  previous?: string | undefined;
  changed: readonly string[];
  firstDay: string;
}
/** What an arrival is among the versions of its article. */
export type Claim = Holding | { kind: 'unchanged' | 'superseded'; head: VersionHead };

const keyOf = (articleId: string): StateKey => ({ pk: `article#${articleId}`, sk: 'head' });
const headOf = (item: StateItem): VersionHead => versionHead.parse(item.fields);
const holds = ({ version, previous, changed, firstDay }: VersionHead): Holding => ({
  kind: 'holds',
  version,
  previous,
  changed,
  firstDay,
});

const standing = (head: VersionHead, stamp: VersionStamp): 'unchanged' | 'superseded' | 'newer' => {
  if (head.stamp.canceled && stamp.canceled) return 'unchanged';
  if (changedFields(head.stamp, stamp).length === 0) return 'unchanged';
  return compareVersions(stamp, head.stamp) < 0 ? 'superseded' : 'newer';
};

/** The newest version of an article, withdrawn ones too; undefined where none is known. */
export async function headOfArticle(
  articleId: string,
  state: Pick<StateStore, 'get'>,
): Promise<VersionHead | undefined> {
  const item = await state.get(keyOf(articleId));
  return item && headOf(item);
}

/**
 * Finds an arrival's place among the versions of its article, and takes the next version for it when it is the newest.
 * Before the head moves on, the arrival it leaves is marked with its version: so a version once taken is never lost,
 * wherever its owner stopped, and the chain of `previous` is whole.
 */
export async function claimVersion(
  record: ArticleRecord,
  stamp: VersionStamp,
  firstDay: string,
  state: StateStore,
  records: ArticleRecords,
): Promise<Claim> {
  const key = keyOf(record.articleId);
  const first: VersionHead = { arrival: record.id, version: 1, changed: [], firstDay, stamp };
  let item = record.version === undefined ? await state.create(key, stateFieldsOf(first)) : await state.get(key);
  for (; item; item = await state.get(key)) {
    const head = headOf(item);
    if (head.arrival === record.id) return holds(head);
    const marked = await records.get(record.id);
    if (marked.version !== undefined) {
      const { version, previous, changed = [] } = marked;
      return { kind: 'holds', version, previous, changed, firstDay: head.firstDay };
    }
    const place = standing(head, stamp);
    if (place !== 'newer') return { kind: place, head };
    const next = await takeNext(item, head, record, stamp, state, records);
    if (next) return holds(next);
  }
  return holds(first);
}

const takeNext = async (
  item: StateItem,
  head: VersionHead,
  record: ArticleRecord,
  stamp: VersionStamp,
  state: StateStore,
  records: ArticleRecords,
): Promise<VersionHead | undefined> => {
  await records.insist(await records.get(head.arrival), ({ version, fate }) => {
    if (version !== undefined) return undefined;
    const { version: held, previous, changed } = head;
    return { version: held, previous, changed, fate: fate === 'retracted' ? fate : undefined };
  });
  const next: VersionHead = {
    arrival: record.id,
    version: head.version + 1,
    previous: head.arrival,
    changed: changedFields(head.stamp, stamp),
    firstDay: head.firstDay,
    stamp,
  };
  return (await state.replace(item, item.revision, stateFieldsOf(next))) ? next : undefined;
};
