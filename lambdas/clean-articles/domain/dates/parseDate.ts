import type { DateValue } from '../../../shared/cleanArticle.ts';
import { type CalendarDay, isRealDay, ofEpochDay } from './calendars.ts';
import { findDay } from './findDay.ts';
import { findTime, type TimeOfDay } from './findTime.ts';
import { foldDateText } from './foldDateText.ts';

export interface ParseDateOptions {
  /** BCP 47; decides the order of day and month and the language of month names. */
  locale?: string | undefined;
  /** No date may lie behind it. */
  now?: Date | undefined;
  /** Minutes east of UTC for a time that names no zone; UTC unless set. */
  defaultOffset?: number | undefined;
  /** Reads a bare month or year as its first day. */
  allowPartial?: boolean | undefined;
}

const basic = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(.*))?$/;
const ordinal = /^(\d{4})-?(\d{3})(?!\d)/;
const week = /^(\d{4})-?w(\d{2})(?:-?([1-7]))?(?!\d)/;
const partial = /^(\d{4})(?:-(\d{2}))?$/;
const epoch = /^\d{10}(?:\d{3})?$/;

/**
 * Reads a date in any of the forms feeds and pages use: ISO 8601 with its week, ordinal and basic forms, W3CDTF,
 * RFC 822 and its broken forms, asctime, epoch seconds, figures in the locale's order, and month names of 75 languages.
 * A time keeps the zone it was given in. Undefined when there is no date, or none that is not later than `now`.
 */
export function parseDate(text: string, options: ParseDateOptions = {}): DateValue | undefined {
  const folded = foldDateText(text);
  if (!/\d/.test(folded)) return undefined;
  if (epoch.test(folded)) return ofEpoch(Number(folded.slice(0, 10)), options);
  const special = readIsoForms(folded, options);
  if (special) return toValue([special.day], special.time, options);
  const found = findDay(folded, options.locale);
  if (!found) return undefined;
  const rest = found.rest.replace(/\bt(?=\d|_)|(?<=_)t/, ' ');
  return toValue(found.readings, findTime(rest.replace(/^\s*t(?=\d)/, ''), found.readings[0]?.month ?? 1), options);
}

function ofEpoch(seconds: number, { now }: ParseDateOptions): DateValue | undefined {
  if (now && seconds * 1000 > now.getTime()) return undefined;
  return { value: new Date(seconds * 1000).toISOString().replace('.000', ''), precision: 'second' };
}

function readIsoForms(
  text: string,
  options: ParseDateOptions,
): { day: CalendarDay; time: TimeOfDay | undefined } | undefined {
  const compact = basic.exec(text);
  if (compact) {
    const day = { year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) };
    const clock = compact[4]
      ? `${compact[4]}:${compact[5]}${compact[6] ? `:${compact[6]}` : ''}${compact[7] ?? ''}`
      : '';
    return { day, time: findTime(clock, day.month) };
  }
  const weeks = week.exec(text);
  if (weeks)
    return {
      day: ofWeek(Number(weeks[1]), Number(weeks[2]), Number(weeks[3] ?? 1)),
      time: findTime(text.slice(weeks[0].length), 1),
    };
  const days = ordinal.exec(text);
  if (days) {
    const day = ofEpochDay(Date.UTC(Number(days[1]), 0, 1) / 86_400_000 + Number(days[2]) - 1);
    return { day, time: findTime(text.slice(days[0].length).replace(/^t/, ''), day.month) };
  }
  const part = options.allowPartial ? partial.exec(text) : null;
  return part ? { day: { year: Number(part[1]), month: Number(part[2] ?? 1), day: 1 }, time: undefined } : undefined;
}

/** ISO 8601 week date: week 1 holds 4 January. */
function ofWeek(year: number, weekNumber: number, weekday: number): CalendarDay {
  const fourth = Date.UTC(year, 0, 4) / 86_400_000;
  const weekdayOfFourth = new Date(Date.UTC(year, 0, 4)).getUTCDay() || 7;
  return ofEpochDay(fourth - weekdayOfFourth + (weekNumber - 1) * 7 + weekday);
}

function toValue(
  readings: readonly CalendarDay[],
  time: TimeOfDay | undefined,
  options: ParseDateOptions,
): DateValue | undefined {
  for (const reading of readings) {
    if (!isRealDay(reading)) continue;
    const offset = time?.offset ?? options.defaultOffset ?? 0;
    const value = write(reading, time, offset);
    if (!options.now || startOf(reading, time, offset) <= options.now.getTime()) return value;
  }
  return undefined;
}

/** Epoch milliseconds; a bare day starts where it starts first, in UTC+14. */
function startOf({ year, month, day }: CalendarDay, time: TimeOfDay | undefined, offset: number): number {
  const midnight = Date.UTC(year, month - 1, day);
  if (!time) return midnight - 14 * 3_600_000;
  return midnight + ((time.hour * 60 + time.minute - offset) * 60 + (time.second ?? 0)) * 1000;
}

const two = (number: number): string => String(number).padStart(2, '0');

function write({ year, month, day }: CalendarDay, time: TimeOfDay | undefined, offset: number): DateValue {
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (!time) return { value: date, precision: 'day' };
  const absolute = Math.abs(offset);
  const zone = offset === 0 ? 'Z' : `${offset < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
  const clock = `${two(time.hour)}:${two(time.minute)}:${two(time.second ?? 0)}`;
  return { value: `${date}T${clock}${zone}`, precision: time.second === undefined ? 'minute' : 'second' };
}
