import type { DateValue } from '../../../../shared/cleanArticle.ts';
import { MAX_TIME_TEXT, type ReadDate, updatedWords } from './datedBy.ts';

export interface ShownDate {
  value: DateValue;
  isUpdate: boolean;
}

/** Letters that a line of dates may hold besides: names of months, days and zones, "published", a name. */
const MAX_LETTERS = 60;
const MAX_SHOWN = 12;
/** Between the parts of a line, and before the one that speaks of a change. */
const parts = new RegExp(
  `[|•·⋅]|(?<=[\\p{L}\\p{N}.)]) (?:[-–—] )?(?=(?:last |zuletzt |son )?(?:${updatedWords.source}))`,
  'iu',
);

/** The dates that stand beside the headline, in lines of little else; captions and sentences do not count. */
export function shownDates(nearTitle: readonly string[], read: ReadDate): ShownDate[] {
  const found: ShownDate[] = [];
  for (const line of nearTitle) {
    if (line.length > MAX_TIME_TEXT) continue;
    for (const part of line.split(parts)) {
      if (part.replace(/[^\p{L}]/gu, '').length > MAX_LETTERS || found.length >= MAX_SHOWN) continue;
      const value = read(part);
      if (value) found.push({ value, isUpdate: updatedWords.test(part) });
    }
  }
  return found;
}
