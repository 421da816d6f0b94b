import type { DedupSettings } from '../../shared/settings.ts';
import { type Common, compareSketches, type Likeness } from './compareSketches.ts';
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
/** Below this Jaccard one text is so much longer that the estimate of containment is noise. */
const MIN_CONTAINED_JACCARD = 0.06;
/**
 * A short copy with a lead of its own: this share of it is found, and no more than a lead and a byline is not. That is one
 * piece: the words are no more alike than the shingles are. And of enough figures and names it has nearly half: the slots of a filled form are not.
 */
const LEAD = { containment: 0.58, own: 55, shared: 45, likerWords: 0.2, slots: 8, sharedSlots: 0.45 };
/** Shingles that survive where one word in five is edited: 0.8^3 = 0.51 of each text, a Jaccard of 0.34. */
const SCATTERED_JACCARD = 0.24;
/** Edits all over a text leave it about as long; a follow-up that takes over the background does not. */
const SCATTERED_LENGTHS = 0.8;
/** Where the words are liker than edits all over leave them, the same few words stand in another order: a table, a list of results. */
const REORDERED_WORDS = 0.18;

/** Texts with fewer shingles may be filled templates; longer ones seldom are. */
const TEMPLATE_SHINGLES = 250;
/** Figures that must be compared before anything is said of them. */
export const MIN_FIGURES = 3;
/** Content words two texts share at least when one template made both; a copy under a new lead shares fewer. */
const TEMPLATE_WORDS = 0.6;

/**
 * Whether two texts report other figures: of ten a short text must share five, a long one four. The fewer they share and the longer
 * the shorter text, the less is said: a bound from above on either makes no copies other ones.
 */
export const areOtherFigures = ({ shared, of }: Common, shorter: number): boolean =>
  of >= MIN_FIGURES && shared < (shorter >= TEMPLATE_SHINGLES ? 0.4 * of - 0.6 : 0.5 * of - 0.8);

/**
 * Same template, filled anew. A copy with one word in ten edited keeps eight figures and nine names in ten; a filled
 * template shares few but those that belong to it. So of ten figures a short text must share five, a long one four;
 * and where the words around them are mostly the same, of ten figures and names a short text must share six.
 */
const isFilledAnew = ({ figures, names, words }: Likeness, shorter: number): boolean => {
  if (areOtherFigures(figures, shorter)) return true;
  if (figures.of < MIN_FIGURES || shorter >= TEMPLATE_SHINGLES || words < TEMPLATE_WORDS) return false;
  return figures.shared + names.shared < 0.6 * (figures.of + names.of) - 0.8;
};

/** The shorter text is in the other, or all of it but a lead. */
const isContained = (likeness: Likeness, shorter: number, settings: DedupSettings): boolean => {
  if (likeness.jaccard < MIN_CONTAINED_JACCARD) return false;
  if (likeness.containment >= settings.minContainment) return true;
  const { containment, shared, figures, names } = likeness;
  if (containment < LEAD.containment || shorter - shared > LEAD.own || shared < LEAD.shared) return false;
  const slots = figures.of + names.of;
  const isForm = slots >= LEAD.slots && figures.shared + names.shared < LEAD.sharedSlots * slots;
  return !isForm && likeness.words - likeness.jaccard <= LEAD.likerWords;
};

/**
 * Edits all over one text. Of shingles of three words the share s^3 survives where the share s of the words does, so the
 * Jaccard of the shingles tells that of the words.
 */
const isScattered = (
  { jaccard, words }: Likeness,
  shorter: number,
  longer: number,
  settings: DedupSettings,
): boolean => {
  if (jaccard < SCATTERED_JACCARD || words < settings.minWordJaccard || shorter < SCATTERED_LENGTHS * longer)
    return false;
  const kept = Math.cbrt((2 * jaccard) / (1 + jaccard));
  return words - kept / (2 - kept) <= REORDERED_WORDS;
};

/**
 * Whether one text is a copy of the other, and how that shows. Symmetric and a function of the two alone: the proof
 * that two originals never match rests on that.
 */
export function isCopy(a: Fingerprint, b: Fingerprint, settings: DedupSettings): Match | undefined {
  if (Math.abs(Date.parse(a.droppedAt) - Date.parse(b.droppedAt)) > settings.windowDays * DAY) return undefined;
  if (a.contentHash === b.contentHash) return { method: 'content-hash', similarity: 1 };
  const likeness = compareSketches(a.sketch, b.sketch);
  const { jaccard, containment, shared } = likeness;
  const shorter = Math.min(a.sketch.shingles, b.sketch.shingles);
  const longer = Math.max(a.sketch.shingles, b.sketch.shingles);
  if (shared < MIN_SHARED || isFilledAnew(likeness, shorter)) return undefined;
  if (jaccard >= settings.minJaccard || isScattered(likeness, shorter, longer, settings))
    return { method: 'jaccard', similarity: jaccard };
  return isContained(likeness, shorter, settings) ? { method: 'containment', similarity: containment } : undefined;
}

/** A copy beside its original. */
export interface Likening extends Match {
  /** Shingles, which is about words, of the copy that the original has not, and of the original that the copy has not. */
  own?: number;
  missing?: number;
}

/** How like a copy and its original are, whether or not they match each other directly: what is reported of them. */
export function likenTo(original: Fingerprint, copy: Fingerprint, settings: DedupSettings): Likening {
  if (copy.contentHash === original.contentHash) return { method: 'content-hash', similarity: 1 };
  const { jaccard, containment, shared } = compareSketches(copy.sketch, original.sketch);
  const isMostlyOne = jaccard >= settings.minJaccard;
  return {
    method: isMostlyOne ? 'jaccard' : 'containment',
    similarity: isMostlyOne ? jaccard : containment,
    own: Math.max(0, Math.round(copy.sketch.shingles - shared)),
    missing: Math.max(0, Math.round(original.sketch.shingles - shared)),
  };
}
