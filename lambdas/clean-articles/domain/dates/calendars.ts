export interface CalendarDay {
  year: number;
  month: number;
  day: number;
}

/** A day that exists in the Gregorian calendar, in years a news archive can hold. */
export function isRealDay({ year, month, day }: CalendarDay): boolean {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const persianMonths: Readonly<Record<string, number>> = {
  فروردین: 1,
  اردیبهشت: 2,
  خرداد: 3,
  تیر: 4,
  مرداد: 5,
  شهریور: 6,
  مهر: 7,
  آبان: 8,
  آذر: 9,
  دی: 10,
  بهمن: 11,
  اسفند: 12,
};
export const persianMonthOf = (word: string): number | undefined => persianMonths[word];

/** Solar Hijri to Gregorian by the 33-year leap rule, right for 1244 to 1472 (Borkowski's arithmetic). */
export function fromPersian({ year, month, day }: CalendarDay): CalendarDay {
  const elapsed = year - 979;
  const leaps = Math.floor(elapsed / 33) * 8 + Math.floor(((elapsed % 33) + 3) / 4);
  const days = 365 * elapsed + leaps + (month <= 7 ? (month - 1) * 31 : (month - 7) * 30 + 186) + day - 1;
  return ofEpochDay(days + EPOCH_OF_979);
}
/** Days from 1970-01-01 to 1 Farvardin 979 (21 March 1600). */
const EPOCH_OF_979 = Math.round(Date.UTC(1600, 2, 20) / 86_400_000);

export function ofEpochDay(days: number): CalendarDay {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Years of the Thai solar (Buddhist) calendar are 543 ahead; every other number is taken as Gregorian. */
export const fromBuddhistYear = (year: number): number => (year >= 2443 && year <= 2743 ? year - 543 : year);
