import type { DedupSettings } from '../../shared/settings.ts';
import { compareSketches } from './compareSketches.ts';
import type { Sketch } from './sketch.ts';

/** What matching needs of an article. */
export interface Fingerprint {
  contentHash: string;
  sketch: Sketch;
  /** When it was dropped, ISO 8601. */
  droppedAt: string;
}

export interface Match {
  method: 'uri' | 'content-hash' | 'jaccard' | 'containment';
  similarity: number;
}

const DAY = 86_400_000;
/** Shingles two texts must share, whatever share of theirs that is: a headline's worth proves nothing. */
const MIN_SHARED = 6;

/** Same template, other figures: fewer than half of the shorter list's figures are in the other. */
const isOtherFigures = (shared: number, compared: number): boolean => compared >= 3 && shared <= compared / 2 - 1;

/**
 * Whether one text is a copy of the other, and how that shows. Symmetric and a function of the two alone: the proof
 * that two originals never match rests on that.
 */
export function isCopy(a: Fingerprint, b: Fingerprint, settings: DedupSettings): Match | undefined {
  if (Math.abs(Date.parse(a.droppedAt) - Date.parse(b.droppedAt)) > settings.windowDays * DAY) return undefined;
  if (a.contentHash === b.contentHash) return { method: 'content-hash', similarity: 1 };
  const likeness = compareSketches(a.sketch, b.sketch);
  if (isOtherFigures(likeness.figuresShared, likeness.figuresCompared)) return undefined;
  if (likeness.containment * Math.min(a.sketch.shingles, b.sketch.shingles) < MIN_SHARED) return undefined;
  if (likeness.jaccard >= settings.minJaccard) return { method: 'jaccard', similarity: likeness.jaccard };
  if (likeness.containment >= settings.minContainment)
    return { method: 'containment', similarity: likeness.containment };
  return undefined;
}

/** How like two texts are, whether or not that makes them copies: what is reported of a copy and its original. */
export function similarityOf(a: Fingerprint, b: Fingerprint, settings: DedupSettings): Match {
  if (a.contentHash === b.contentHash) return { method: 'content-hash', similarity: 1 };
  const { jaccard, containment } = compareSketches(a.sketch, b.sketch);
  const isContained = jaccard < settings.minJaccard;
  return isContained ? { method: 'containment', similarity: containment } : { method: 'jaccard', similarity: jaccard };
}
