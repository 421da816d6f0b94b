import { expect, test } from '@jest/globals';
import { parseDate } from '../../../../../lambdas/clean-articles/domain/dates/parseDate.ts';

const cases: [text: string, locale: string | undefined, value: string | undefined, precision: string][] = [
  ['2023-12-21T10:30:00-05:00', undefined, '2023-12-21T10:30:00-05:00', 'second'],
  ['2023-12-21 10:30', undefined, '2023-12-21T10:30:00Z', 'minute'],
  ['2003-12-31T10:14:55.123Z', undefined, '2003-12-31T10:14:55Z', 'second'],
  ['20031231T101428Z', undefined, '2003-12-31T10:14:28Z', 'second'],
  ['2003-335', undefined, '2003-12-01', 'day'],
  ['2003-W05-3', undefined, '2003-01-29', 'day'],
  ['1704449200', undefined, '2024-01-05T10:06:40Z', 'second'],
  ['Sun, 31 Dec 2003 10:14:55 GMT', undefined, '2003-12-31T10:14:55Z', 'second'],
  ['Thu, 01 Jan 04 19:48:21 +0100', undefined, '2004-01-01T19:48:21+01:00', 'second'],
  ['Sun Jan  4 16:29:06 PST 2004', undefined, '2004-01-04T16:29:06-08:00', 'second'],
  ['December 21, 2023 at 10:30 a.m. EST', 'en-US', '2023-12-21T10:30:00-05:00', 'minute'],
  ['Published 10:30 pm ET, Thu Jul 6, 2023', 'en', '2023-07-06T22:30:00-04:00', 'minute'],
  ['December 22, 2023 — 4.00pm', 'en', '2023-12-22T16:00:00Z', 'minute'],
  ['22 Dec 2023 at 4.05 pm', 'en', '2023-12-22T16:05:00Z', 'minute'],
  ['4.34am, Jul 1, 2023', 'en', '2023-07-01T04:34:00Z', 'minute'],
  ['03/04/2023', 'en-US', '2023-03-04', 'day'],
  ['03/04/2023', 'en-GB', '2023-04-03', 'day'],
  ['21 de diciembre de 2023', 'es', '2023-12-21', 'day'],
  ['21. Dezember 2023, 14:05 Uhr', 'de', '2023-12-21T14:05:00Z', 'minute'],
  ['5 stycznia 2024, 10:15', 'pl', '2024-01-05T10:15:00Z', 'minute'],
  ['2023年12月21日 10時30分', 'ja', '2023-12-21T10:30:00Z', 'minute'],
  ['٢١ ديسمبر ٢٠٢٣', 'ar', '2023-12-21', 'day'],
  ['۱۴۰۲/۱۰/۰۱', 'fa', '2023-12-22', 'day'],
  ['21 ธันวาคม 2566', 'th', '2023-12-21', 'day'],
  ['15 tháng 3, 2024', 'vi', '2024-03-15', 'day'],
  ['December 23, 2023 — 5.30am', 'en-AU', '2023-12-23T05:30:00Z', 'minute'],
  ['General Editor, F1 Dec 19, 2023', 'en', '2023-12-19', 'day'],
  ['Gegründet 1947 Freitag, 26. April 2024, Nr. 98', 'de', '2024-04-26', 'day'],
  ['2024. 3. 5. 10:30', 'ko', '2024-03-05T10:30:00Z', 'minute'],
  ['2023년 12월 21일', 'ko', '2023-12-21', 'day'],
  ['July 2023', 'en', undefined, ''],
  ['2026-13-45', undefined, undefined, ''],
  ['31 Feb 2024', 'en', undefined, ''],
  ['no date here', 'en', undefined, ''],
];

test.each(cases)('reads %s (%s)', (text, locale, value, precision) => {
  expect(parseDate(text, { locale })).toEqual(value === undefined ? undefined : { value, precision });
});

test('a date is never later than now, and an open order of day and month gives way to it', () => {
  const now = new Date('2024-02-01T00:00:00Z');
  expect(parseDate('2024-03-01', { now })).toBeUndefined();
  expect(parseDate('2024-02-01T00:00:01Z', { now })).toBeUndefined();
  expect(parseDate('05/01/2024', { now, locale: 'en-US' })?.value).toBe('2024-01-05');
});

test('a day is not an instant, and a bare month is a day only when asked for', () => {
  expect(parseDate('2024-01-05')).toEqual({ value: '2024-01-05', precision: 'day' });
  expect(parseDate('2003-12')).toBeUndefined();
  expect(parseDate('2003-12', { allowPartial: true })?.value).toBe('2003-12-01');
});

test('hostile texts are no dates', () => {
  for (const text of ['1'.repeat(100_000), '12:'.repeat(50_000), ' '.repeat(100_000), 'jan '.repeat(50_000)])
    expect(parseDate(text)).toBeUndefined();
});
