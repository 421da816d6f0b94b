import { parseDate } from '../../dates/parseDate.ts';
import { agencyOf } from '../../people/agencies.ts';
import { bylineStart } from '../../people/bylineWords.ts';
import { type Byline, parseByline } from '../../people/parseByline.ts';
import { type FoundAuthors, MAX_BYLINE, mergeBylines } from './foundAuthors.ts';
import type { PageHead } from './pageHead.ts';
import { isSiteName } from './siteNames.ts';
import { spacedText } from './spacedText.ts';

/** A line of a name and a date is no longer. */
const MAX_DATED = 80;
/** A line of an agency and a place is no longer. */
const MAX_AGENCY = 40;
/** Bylines in full, as many as an article has parts with one of their own. */
const MAX_BYLINES = 12;

/** The texts of the page's first bylines, their parts apart. */
export const shownBylines = ({ bylines }: PageHead, nearTitle: readonly string[]): string[] =>
  [...bylines.map(spacedText), ...nearTitle.filter((line) => bylineStart.test(line))]
    .filter((text) => text !== '' && text.length < MAX_BYLINE)
    .slice(0, MAX_BYLINES);

/** The first byline that names people; one that names the site alone says that there are none. */
export function authorsOfBylines(bylines: readonly string[], names: readonly string[]): FoundAuthors | undefined {
  for (const text of bylines) {
    if (bylineStart.test(text) && isSiteName(text.replace(bylineStart, ''), names)) return undefined;
    const found = fullNames(parseByline(text), 'byline', 0.6);
    if (found) return found;
  }
  return undefined;
}

/** A line beside the headline that begins as bylines do. */
export function authorsOfText(nearTitle: readonly string[]): FoundAuthors | undefined {
  for (const line of nearTitle) {
    const found =
      line.length < MAX_BYLINE && bylineStart.test(line) ? fullNames(parseByline(line), 'text', 0.5) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A short line beside the headline that is a full name and a date, and no part of the address, as a section would be. */
export function authorBesideDate(nearTitle: readonly string[], url: string | undefined): FoundAuthors | undefined {
  for (const [at, line] of nearTitle.entries()) {
    if (line.length > MAX_DATED || !/\d/.test(`${line} ${nearTitle[at + 1] ?? ''}`)) continue;
    const [, name = '', date = ''] =
      /^([^\d|•·]+?)(?:\s?[|•·]\s?|\s(?=\S{1,12}\s\d)|\s(?=\d)|$)(.*)$/u.exec(line) ?? [];
    const isDated = parseDate(date === '' ? (nearTitle[at + 1]?.slice(0, MAX_DATED) ?? '') : date) !== undefined;
    const people = isDated ? parseByline(name).people : [];
    const isAll = people.length === 1 && people[0]?.name.toLowerCase() === name.toLowerCase();
    const slug = name.toLowerCase().replace(/\s+/g, '-');
    if (isAll && name.includes(' ') && !url?.toLowerCase().includes(slug))
      return { people, infoSources: [], source: 'text', confidence: 0.4 };
  }
  return undefined;
}

/** Takes what weak evidence gives only when every name is a full one. */
function fullNames(byline: Byline, source: string, confidence: number): FoundAuthors | undefined {
  const isFull =
    byline.people.length > 0 &&
    byline.people.length <= 6 &&
    byline.people.every(({ name }) =>
      /\s|^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(name),
    );
  return isFull ? mergeBylines([byline], source, confidence) : undefined;
}

/** An agency that a short line beside the headline begins with, alone or with the place it reports from. */
export function agencyNearTitle(nearTitle: readonly string[]): FoundAuthors | undefined {
  for (const line of nearTitle) {
    const [first = ''] = line.length <= MAX_AGENCY ? line.split(/[,|/•·(–—-]/, 1) : [];
    const name = /\p{Lu}/u.test(first) ? agencyOf(first) : undefined;
    if (name) return { people: [], infoSources: [{ name }], source: 'text', confidence: 0.6 };
  }
  return undefined;
}
