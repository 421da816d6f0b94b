import { type CalendarDay, fromBuddhistYear, fromPersian, isRealDay, persianMonthOf } from './calendars.ts';
import { monthOf } from './monthOf.ts';

/** A day found in a text, and the text without it. Several when its order of day and month is open, the likelier first. */
export interface FoundDay {
  readings: CalendarDay[];
  rest: string;
}

const yearFirst = /(?<!\d)(\d{4})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)\.?/;
const eastAsian = /(\d{1,4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?/;
const yearLast = /(?<![\d.:])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d:])/;
const vietnamese = /(\d{1,2})\s(?:tháng|thg)\s(\d{1,2})(?:,|\snăm|,\snăm)?\s(\d{4})/;
const monthFirstLocales = /^(?:en(?:[-_](?:us|ph|bz|pw|fm))?|fil|es[-_](?:us|pr)|chr|haw)$/i;
const words = /\d+|[\p{L}\p{M}]+/gu;

/** Two-digit years as RFC 2822 (section 4.3) reads them. */
const fullYear = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
};

/** The first day that a folded text names, in figures or with the month's name. */
export function findDay(text: string, locale?: string): FoundDay | undefined {
  return findNumeric(text, locale) ?? findNamed(text, locale);
}

function findNumeric(text: string, locale?: string): FoundDay | undefined {
  const first = yearFirst.exec(text);
  if (first) return found(text, first, [{ year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) }]);
  const asian = eastAsian.exec(text);
  if (asian)
    return found(text, asian, [
      { year: eraYear(text, Number(asian[1])), month: Number(asian[2]), day: Number(asian[3]) },
    ]);
  const viet = vietnamese.exec(text);
  if (viet) return found(text, viet, [{ year: Number(viet[3]), month: Number(viet[2]), day: Number(viet[1]) }]);
  const last = yearLast.exec(text);
  if (!last) return undefined;
  const [, a, separator, b, y] = last;
  const dayFirst = { year: fullYear(y ?? ''), month: Number(b), day: Number(a) };
  const monthFirst = { ...dayFirst, month: Number(a), day: Number(b) };
  const isMonthFirst = separator !== '.' && (locale === undefined || monthFirstLocales.test(locale));
  return found(text, last, isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]);
}

const eraYear = (text: string, year: number): number => {
  if (text.includes('令和')) return 2018 + year;
  if (text.includes('民國')) return 1911 + year;
  return year;
};

function found(text: string, match: RegExpExecArray, days: readonly CalendarDay[]): FoundDay | undefined {
  const readings = days.map(toGregorian).filter(isRealDay);
  if (readings.length === 0) return undefined;
  return { readings, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
}

function toGregorian(day: CalendarDay): CalendarDay {
  if (day.year >= 1300 && day.year <= 1472) return fromPersian(day);
  return { ...day, year: fromBuddhistYear(day.year) };
}

interface Word {
  text: string;
  start: number;
  end: number;
}

function findNamed(text: string, locale?: string): FoundDay | undefined {
  const all: Word[] = [...text.matchAll(words)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
  for (const [at, word] of all.entries()) {
    if (/^\d/.test(word.text)) continue;
    const next = all[at + 1];
    const double = next && !/^\d/.test(next.text) ? monthOf(`${word.text} ${next.text}`, locale) : undefined;
    const persian = persianMonthOf(word.text);
    const month = double ?? monthOf(word.text, locale) ?? persian;
    if (month === undefined) continue;
    const day = around(text, all, at, at + (double ? 1 : 0), month, persian);
    if (day) return day;
  }
  return undefined;
}

/** The day and the year among the numbers that stand near a month's name. */
function around(
  text: string,
  all: readonly Word[],
  from: number,
  to: number,
  month: number,
  persian: number | undefined,
): FoundDay | undefined {
  const near = all
    .slice(Math.max(0, from - 4), to + 8)
    .filter((word) => /^\d/.test(word.text) && !isTime(text, word) && !/\p{L}$/u.test(text.slice(0, word.start)));
  const start = all[from]?.start ?? 0;
  const years = near.filter((word) => word.text.length === 4 && !/[+-]$/.test(text.slice(0, word.start)));
  const year = years.find((word) => word.start > start) ?? years.at(-1);
  const short = near.filter((word) => word.text.length <= 2 && word !== year && Number(word.text) > 0);
  const beside = short.filter((word) => word.end <= start && start - word.end <= 12).at(-1);
  const day = beside ?? short.find((word) => word.start > start);
  const shortYear =
    year ??
    near.find((word) => word.text.length === 2 && word !== day && word.start > Math.max(start, day?.start ?? 0));
  if (!day || !shortYear) return undefined;
  const isPersian = persian !== undefined && Number(shortYear.text) < 1500;
  const reading = { year: fullYear(shortYear.text), month: isPersian ? persian : month, day: Number(day.text) };
  const real = toGregorian(reading);
  if (!isRealDay(real)) return undefined;
  return { readings: [real], rest: without(text, [day, shortYear]) };
}

const isTime = (text: string, word: Word): boolean =>
  /^\s?[:h]\s?\d/.test(text.slice(word.end, word.end + 4)) ||
  /[\d]\s?[:h]\s?$/.test(text.slice(Math.max(0, word.start - 4), word.start)) ||
  /^(?:\.\d{2})?\s?[ap]\.?m\b/.test(text.slice(word.end, word.end + 8));

function without(text: string, parts: readonly Word[]): string {
  let rest = text;
  for (const { start, end } of parts) rest = rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end);
  return rest;
}
