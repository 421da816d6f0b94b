import type { Clock, StateStore } from '../../shared/ports.ts';
import type { DedupSettings } from '../../shared/settings.ts';
import { isCopy } from '../domain/isCopy.ts';
import { type ArticleRecord, type ArticleRecords, fingerprintIn, isOpen, ROOT } from './articleRecords.ts';
import { joinBands, metIn, trimBand } from './bands.ts';
import { isNotedAsSentOn } from './copies.ts';
import { takeText, textOwnerOf } from './textOwners.ts';

export interface LinkServices {
  state: StateStore;
  records: ArticleRecords;
  clock: Clock;
  settings: DedupSettings;
}

const DAY_SECONDS = 86_400;

/** Follows a record's links to the end of its chain: a root, an open record, or a withdrawn one. */
export async function endOfChain(id: string, records: ArticleRecords): Promise<ArticleRecord> {
  let record = await records.get(id);
  while (record.link !== undefined && record.link !== ROOT) record = await records.get(record.link);
  return record;
}

/**
 * Decides what a record is: a root or a copy, by the rule of docs/deduplication.md. Whoever calls it (the article's own
 * delivery, a redelivery, another article that needs the answer), however often and at once: one answer comes out.
 */
export async function decideLink(record: ArticleRecord, services: LinkServices): Promise<ArticleRecord> {
  if (!isOpen(record)) return record;
  const expiresAt = Math.floor(services.clock.now().getTime() / 1000) + services.settings.windowDays * DAY_SECONDS;
  const owner = await ownerOfText(record, expiresAt, services);
  const exact = owner && (await joinChain(record, owner, services, 'roots'));
  if (exact) return exact;
  for (const match of await matchesOf(record, owner, expiresAt, services)) {
    const decided = await joinChain(record, match, services, 'all');
    if (decided) return decided;
  }
  return write(record, { link: ROOT }, services);
}

/** Another article of exactly this text, or undefined when this one owns it. */
const ownerOfText = async (
  record: ArticleRecord,
  expiresAt: number,
  { state, records, settings }: LinkServices,
): Promise<ArticleRecord | undefined> => {
  let owner = await textOwnerOf(record, expiresAt, state);
  while (owner !== record.id) {
    const found = await records.get(owner);
    const end = await endOfChain(owner, records);
    if (isCopy(fingerprintIn(record), fingerprintIn(found), settings) && !end.withdrawn) return found;
    owner = await takeText(record, owner, expiresAt, state);
  }
  return undefined;
};

/** Those in the article's bands (and the owner of its text) that it matches, likest first. */
const matchesOf = async (
  record: ArticleRecord,
  owner: ArticleRecord | undefined,
  expiresAt: number,
  { state, records, settings }: LinkServices,
): Promise<string[]> => {
  const mine = fingerprintIn(record);
  const bands = await joinBands(record, mine.sketch, expiresAt, state);
  const { arrivals, full } = metIn(bands, { id: record.id, sketch: mine.sketch }, settings);
  const known = new Map((await records.glance(arrivals)).map((other) => [other.id, other]));
  if (full) await trimBand(full, arrivals, known, settings, state);
  if (owner) known.set(owner.id, owner);
  return [...known.values()]
    .flatMap((other) => {
      const match = other.articleId === record.articleId ? undefined : isCopy(mine, fingerprintIn(other), settings);
      return match ? [{ other, similarity: match.similarity }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity || (a.other.order < b.other.order ? -1 : 1))
    .map(({ other }) => other.id);
};

/**
 * Joins the chain of a matching article: as its copy when the chain ends in a root or in an open record before this one;
 * else that open record becomes this one's copy. Answers the record once it is decided.
 */
const joinChain = async (
  record: ArticleRecord,
  match: string | ArticleRecord,
  services: LinkServices,
  ends: 'roots' | 'all',
): Promise<ArticleRecord | undefined> => {
  const { records } = services;
  for (;;) {
    const end = await endOfChain(typeof match === 'string' ? match : match.id, records);
    if (end.withdrawn || end.fate !== undefined || end.articleId === record.articleId) return undefined;
    if (end.link === ROOT || (ends === 'all' && end.order < record.order)) {
      return write(record, { link: end.id }, services);
    }
    if (ends === 'roots') return undefined;
    if (await records.change(end, { link: record.id, decidedAt: services.clock.now().toISOString() })) return undefined;
  }
};

/** Writes a record's link where it is still open, else accepts what another wrote. */
const write = async (
  record: ArticleRecord,
  changes: Pick<ArticleRecord, 'link'>,
  { records, clock }: LinkServices,
): Promise<ArticleRecord> =>
  records.insist(record, (now) => (isOpen(now) ? { ...changes, decidedAt: clock.now().toISOString() } : undefined));

/** Who a decided record copies in the end: a decided root that stands, helped to its decision if need be. */
export async function rootOf(
  record: ArticleRecord,
  services: LinkServices,
): Promise<{ record: ArticleRecord; root: ArticleRecord }> {
  let mine = record;
  for (;;) {
    const root = await endOfChain(mine.id, services.records);
    // Freed by a retraction a moment ago, it is no original but undecided again.
    if (root.id === mine.id && isOpen(root)) mine = await decideLink(root, services);
    else if (root.id === mine.id) return { record: root, root };
    else if (root.withdrawn) {
      const sentOn = await isNotedAsSentOn(root.articleId, mine.id, services.state);
      mine = await decideLink(await reopen(mine, sentOn, services.records), services);
    } else if (isOpen(root)) {
      await decideLink(root, services);
    } else if (root.articleId === mine.articleId) {
      // What it was linked to while that was open has become a copy of this article's earlier version: no article copies itself.
      mine = await decideLink(await reopen(mine, false, services.records), services);
    } else {
      return { record: mine, root };
    }
  }
}

/** Frees a copy whose original was withdrawn, or is itself: open again, to be decided anew. */
export const reopen = (record: ArticleRecord, sentOn: boolean, records: ArticleRecords): Promise<ArticleRecord> =>
  records.insist(record, (now) =>
    now.link === record.link
      ? { link: undefined, decidedAt: undefined, round: (now.round ?? 0) + 1, ...(sentOn && { sentOn }) }
      : undefined,
  );
