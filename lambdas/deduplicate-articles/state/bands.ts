import type { StateKey, StateStore } from '../../shared/ports.ts';
import type { DedupSettings } from '../../shared/settings.ts';
import type { Sketch } from '../domain/sketch.ts';
import { type ArticleRecord, isOpen, ROOT } from './articleRecords.ts';

/** Members a band may have beyond its bound before it is trimmed: one write then removes them all. */
const SLACK = 4;

const bandKey = (band: number, key: number): StateKey => ({ pk: `band#${band}#${key.toString(36)}`, sk: 'members' });

/** A freed copy joins under a new name, so that a trim which still saw it as a copy can't remove it. */
const memberOf = ({ id, round }: ArticleRecord): string => (round === undefined ? id : `${id}~${round}`);
const arrivalIn = (member: string): string => member.split('~', 1)[0] ?? member;

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
  const member = memberOf(record);
  return Promise.all(keys.map(async (key) => ({ key, members: await state.addMember(key, member, expiresAt) })));
}

/** The arrivals met in the bands, without oneself. */
export function arrivalsIn(bands: readonly JoinedBand[], self: string): string[] {
  const met = new Set(bands.flatMap(({ members }) => members.map(arrivalIn)));
  met.delete(self);
  return [...met];
}

/**
 * Keeps bands bounded: decided copies leave first (who matches them finds their original), then the oldest of more
 * originals than a band may have. The undecided stay: they are who the exactness of the verdicts rests on; and they push
 * no original out, or a burst would hide the very article it copies.
 */
export async function trimBands(
  bands: readonly JoinedBand[],
  known: ReadonlyMap<string, ArticleRecord>,
  settings: DedupSettings,
  state: StateStore,
): Promise<void> {
  const full = bands.filter(({ members }) => members.length > settings.bandMembers + SLACK);
  await Promise.all(
    full.map(async ({ key, members }) => {
      const leaving = leavingFrom(members, known, settings.bandMembers);
      if (leaving.length > 0) await state.removeMembers(key, leaving);
    }),
  );
}

const isStandingRoot = (record: ArticleRecord): boolean => record.link === ROOT && !record.withdrawn;

const leavingFrom = (members: readonly string[], known: ReadonlyMap<string, ArticleRecord>, most: number): string[] => {
  const decided = members.flatMap((member) => {
    const record = known.get(arrivalIn(member));
    return record && !isOpen(record) ? [{ member, record }] : [];
  });
  const copies = decided.filter(({ record }) => !isStandingRoot(record));
  const roots = decided
    .filter(({ record }) => isStandingRoot(record))
    .sort((a, b) => (a.record.order < b.record.order ? -1 : 1));
  const tooMany = roots.slice(0, Math.max(0, roots.length - most));
  return [...copies, ...tooMany].slice(0, members.length - most).map(({ member }) => member);
};
