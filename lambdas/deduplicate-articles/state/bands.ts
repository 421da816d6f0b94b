import type { StateKey, StateStore } from '../../shared/ports.ts';
import type { DedupSettings } from '../../shared/settings.ts';
import { figureDigestOf, hasOtherFigures } from '../domain/figureDigest.ts';
import type { Sketch } from '../domain/sketch.ts';
import { type ArticleRecord, isOpen, ROOT } from './articleRecords.ts';

const bandKey = (band: number, key: number): StateKey => ({ pk: `band#${band}#${key.toString(36)}`, sk: 'members' });

/**
 * What stands for an arrival in its bands: its id, and behind a mark what its figures are not. A freed copy joins under a new
 * name, so that a trim which still saw it as a copy can't remove it.
 */
const memberOf = ({ id, round }: ArticleRecord, digest: string): string =>
  `${id}${round === undefined ? '' : `~${round}`}${digest && `!${digest}`}`;
const arrivalIn = (member: string): string => /^[^~!]*/.exec(member)?.[0] ?? member;
const digestIn = (member: string): string => member.split('!', 2)[1] ?? '';

/** A band joined, with everyone in it. */
export interface JoinedBand {
  key: StateKey;
  members: string[];
}

/** Adds the article to the band of each of its keys, each in one atomic step that answers who is there. */
export async function joinBands(
  record: ArticleRecord,
  sketch: Sketch,
  expiresAt: number,
  state: StateStore,
): Promise<JoinedBand[]> {
  const keys = sketch.keys.flatMap((key, band) => (key === undefined ? [] : [bandKey(band, key)]));
  const member = memberOf(record, figureDigestOf(sketch));
  return Promise.all(keys.map(async (key) => ({ key, members: await state.addMember(key, member, expiresAt) })));
}

/** Whom to look at of everyone else in the bands, and the band that is to be trimmed, if any is full. */
export interface Met {
  arrivals: string[];
  full: JoinedBand | undefined;
}

/**
 * All are to be looked at, however many, but those who can't be copies: that of two copies whoever came second sees the first
 * rests on it. Of a full band, which has twice what it should have, all.
 */
export function metIn(
  bands: readonly JoinedBand[],
  { id, sketch }: { id: string; sketch: Sketch },
  { bandMembers }: DedupSettings,
): Met {
  const [fullest] = bands.toSorted((a, b) => b.members.length - a.members.length);
  const full = fullest && fullest.members.length > 2 * bandMembers ? fullest : undefined;
  const near = bands.flatMap(({ members }) => members).filter((member) => !hasOtherFigures(sketch, digestIn(member)));
  const arrivals = new Set([...near, ...(full?.members ?? [])].map(arrivalIn));
  arrivals.delete(id);
  return { arrivals: [...arrivals], full };
}

/**
 * Keeps a band bounded: those leave first whose record is gone and decided copies (who matches them finds their original),
 * then the oldest of more originals than a band may have. The undecided stay: they are who the exactness of the verdicts rests on; and they push
 * no original out, or a burst would hide the very article it copies. One band an article is enough: it joins eight, and
 * what leaves one is eight or more.
 */
export async function trimBand(
  { key, members }: JoinedBand,
  lookedAt: readonly string[],
  known: ReadonlyMap<string, ArticleRecord>,
  settings: DedupSettings,
  state: StateStore,
): Promise<void> {
  const gone = new Set(lookedAt.filter((id) => !known.has(id)));
  const leaving = leavingFrom(members, gone, known, settings.bandMembers);
  if (leaving.length > 0) await state.removeMembers(key, leaving);
}

const isStandingRoot = (record: ArticleRecord): boolean => record.link === ROOT && !record.withdrawn;

const leavingFrom = (
  members: readonly string[],
  gone: ReadonlySet<string>,
  known: ReadonlyMap<string, ArticleRecord>,
  most: number,
): string[] => {
  const lost = members.filter((member) => gone.has(arrivalIn(member)));
  const decided = members.flatMap((member) => {
    const record = known.get(arrivalIn(member));
    return record && !isOpen(record) ? [{ member, record }] : [];
  });
  const copies = decided.filter(({ record }) => !isStandingRoot(record));
  const roots = decided
    .filter(({ record }) => isStandingRoot(record))
    .sort((a, b) => (a.record.order < b.record.order ? -1 : 1));
  const tooMany = roots.slice(0, Math.max(0, roots.length - most));
  return [...lost, ...[...copies, ...tooMany].map(({ member }) => member)].slice(0, members.length - most);
};
