import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { isCopy } from '../../../../lambdas/deduplicate-articles/domain/isCopy.ts';
import { readSketch } from '../../../../lambdas/deduplicate-articles/domain/sketch.ts';
import type { CleanArticle } from '../../../../lambdas/shared/cleanArticle.ts';
import { articleIdOf } from '../../../../lambdas/shared/ids.ts';
import type { CleanedMessage } from '../../../../lambdas/shared/messages.ts';
import { modelSettings, type Said } from './world.ts';

const articleIn = ({ article }: CleanedMessage): CleanArticle => {
  if ('inline' in article) return article.inline;
  throw new Error('the model carries articles inline');
};
const idOf = (message: CleanedMessage): string => articleIdOf(articleIn(message).uri);

/** Whether two arrivals must see each other: they match, and share a text or a look-up key. */
export function matches(a: CleanedMessage, b: CleanedMessage): boolean {
  const [first, second] = [a, b].map((message) => {
    const { contentHash, sketch } = fingerprintOf(
      articleIn(message).title,
      articleIn(message).text,
      modelSettings.bands,
    );
    return { contentHash, sketch: readSketch(sketch), droppedAt: message.drop.eventTime };
  });
  if (!first || !second || !isCopy(first, second, modelSettings)) return false;
  const sharesKey = first.sketch.keys.some((key, band) => key !== undefined && key === second.sketch.keys[band]);
  return sharesKey || first.contentHash === second.contentHash;
}

/** One arrival with the last word on it. */
interface Told {
  at: number;
  message: CleanedMessage;
  id: string;
  fate: Said;
  /** Whether its version came after the last retraction of its article, if there was one. */
  stands: boolean;
}

const fateOf = ({ verdict, version, duplicateOf }: Said): string => `${verdict} ${version} ${duplicateOf}`;

/** What is wrong with what was said of the arrivals. */
export function brokenLaws(arrivals: readonly CleanedMessage[], said: readonly (readonly Said[])[]): string[] {
  const told = toldOf(arrivals, said);
  const isFreed = told.some(({ fate }) => fate.verdict === 'retracted');
  return [
    ...said.flatMap((words, at) => (words.length === 0 ? [`${at} has no fate`] : [])),
    ...(isFreed ? [] : severalFates(said)),
    ...twoOriginals(told),
    ...copiesOfNothing(told),
    ...versionsAmiss(told),
  ];
}

const toldOf = (arrivals: readonly CleanedMessage[], said: readonly (readonly Said[])[]): Told[] => {
  const last = arrivals.flatMap((message, at) => {
    const fate = said[at]?.toSorted((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1)).at(-1);
    return fate ? [{ at, message, id: idOf(message), fate }] : [];
  });
  const retractedAt = new Map<string, number>();
  for (const { id, fate } of last) {
    if (fate.verdict === 'retracted') retractedAt.set(id, Math.max(fate.version ?? 0, retractedAt.get(id) ?? 0));
  }
  return last.map((one) => ({ ...one, stands: (one.fate.version ?? 0) > (retractedAt.get(one.id) ?? 0) }));
};

const severalFates = (said: readonly (readonly Said[])[]): string[] =>
  said.flatMap((words, at) => {
    const fates = new Set(words.map(fateOf));
    return fates.size > 1 ? [`${at} has several fates: ${[...fates].join(', ')}`] : [];
  });

/** Whether an arrival stands for itself: stored, visible and no copy. */
const isRoot = ({ fate, stands }: Told): boolean =>
  stands && fate.duplicateOf === undefined && (fate.verdict === 'original' || fate.verdict === 'update');

const twoOriginals = (told: readonly Told[]): string[] => {
  const roots = told.filter(isRoot);
  return roots.flatMap((a) =>
    roots
      .filter((b) => a.at < b.at && a.id !== b.id && matches(a.message, b.message))
      .map((b) => `${a.at} and ${b.at} match and are both originals`),
  );
};

/** Every copy names an article that stands and is itself no copy: so what is told has no chain and no cycle. */
const copiesOfNothing = (told: readonly Told[]): string[] => {
  const roots = new Set(told.filter(isRoot).map(({ id }) => id));
  return told
    .filter(({ fate, stands }) => stands && fate.duplicateOf !== undefined && !roots.has(fate.duplicateOf))
    .map(({ at, fate }) => `${at} copies ${fate.duplicateOf}, which is no original`);
};

/** The stored versions of one article are 1 to n, each once, but for those withdrawn before they were stored. */
const versionsAmiss = (told: readonly Told[]): string[] => {
  const versions = new Map<string, number[]>();
  for (const { id, fate } of told) {
    if (fate.verdict === 'unchanged' || fate.verdict === 'superseded') continue;
    versions.set(id, [...(versions.get(id) ?? []), fate.version ?? 0]);
  }
  return [...versions].flatMap(([id, taken]) =>
    new Set(taken).size === taken.length ? [] : [`${id} has versions ${taken.join(', ')}`],
  );
};
