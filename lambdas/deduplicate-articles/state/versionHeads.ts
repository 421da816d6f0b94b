import * as z from 'zod';
import type { Clock, StateItem, StateKey, StateStore } from '../../shared/ports.ts';
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
export type Claim =
  | Holding
  | { kind: 'aside'; verdict: 'unchanged' | 'superseded'; record: ArticleRecord; firstDay: string };

export interface VersionServices {
  state: StateStore;
  records: ArticleRecords;
  clock: Clock;
}

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
 * Two rules make that exact however often and at once it is delivered: before the head moves on, the arrival it leaves
 * is marked with its version, so that a version taken is never lost and the chain of `previous` is whole; and an arrival
 * notes the version it is about to take before it takes it, so that no other delivery sets it aside meanwhile.
 */
export async function claimVersion(
  record: ArticleRecord,
  stamp: VersionStamp,
  firstDay: string,
  services: VersionServices,
): Promise<Claim> {
  const { state, records } = services;
  const key = keyOf(record.articleId);
  const first: VersionHead = { arrival: record.id, version: 1, changed: [], firstDay, stamp };
  for (let mine = record; ; mine = await records.get(record.id)) {
    const isKnown = mine.version !== undefined || mine.fate !== undefined;
    const item = isKnown ? await state.get(key) : await state.create(key, stateFieldsOf(first));
    if (!item) return holds(first);
    const head = headOf(item);
    const claim = known(mine, head) ?? (await decide(mine, item, head, stamp, services));
    if (claim) return claim;
  }
}

/** What earlier deliveries have decided. */
const known = (mine: ArticleRecord, head: VersionHead): Claim | undefined => {
  const { version, previous, changed = [], fate } = mine;
  const { firstDay } = head;
  if (head.arrival === mine.id) return holds(head);
  if (version !== undefined) return { kind: 'holds', version, previous, changed, firstDay };
  if (fate === 'unchanged' || fate === 'superseded') return { kind: 'aside', verdict: fate, record: mine, firstDay };
  return undefined;
};

/** One attempt; undefined when another was first somewhere and all has to be read again. */
const decide = async (
  mine: ArticleRecord,
  item: StateItem,
  head: VersionHead,
  stamp: VersionStamp,
  { state, records, clock }: VersionServices,
): Promise<Claim | undefined> => {
  const verdict = standing(head, stamp);
  if (verdict !== 'newer') {
    const decidedAt = clock.now().toISOString();
    const record = await records.change(mine, { fate: verdict, against: head.version, decidedAt });
    return record && { kind: 'aside', verdict, record, firstDay: head.firstDay };
  }
  const version = head.version + 1;
  if (mine.claims !== version && !(await records.change(mine, { claims: version }))) return undefined;
  await records.insist(await records.get(head.arrival), (held) =>
    held.version === undefined ? { version: head.version, previous: head.previous, changed: head.changed } : undefined,
  );
  const changed = changedFields(head.stamp, stamp);
  const next: VersionHead = { ...head, arrival: mine.id, version, previous: head.arrival, changed, stamp };
  return (await state.replace(item, item.revision, stateFieldsOf(next))) ? holds(next) : undefined;
};
