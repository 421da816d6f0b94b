import type { DateValue } from '../../../../shared/cleanArticle.ts';

const MINUTE = 60_000;
/** Where people live, clocks are between so many minutes behind UTC and before it. */
const [MIN_OFFSET, MAX_OFFSET] = [-11 * 60, 14 * 60] as const;
/** Minutes east of UTC of the zones that do not differ from it by whole hours. */
const oddOffsets = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825]);

/** Whether a value says its time of day in UTC, as publishing systems do whatever zone they stand in. */
export const isInUtc = ({ value, precision }: DateValue): boolean => precision !== 'day' && value.endsWith('Z');

/** The zone in minutes east of UTC in which a clock shows the instant; undefined when no zone does. */
export function offsetOf(clock: DateValue, instant: DateValue): number | undefined {
  if (clock.precision === 'day' || instant.precision === 'day') return undefined;
  const shown = Date.parse(`${clock.value.slice(0, 16)}:00Z`);
  const minutes = (shown - Math.floor(Date.parse(instant.value) / MINUTE) * MINUTE) / MINUTE;
  const isZone = minutes % 60 === 0 || oddOffsets.has(minutes);
  return isZone && minutes >= MIN_OFFSET && minutes <= MAX_OFFSET ? minutes : undefined;
}

/** The same instant as the clocks of another zone show it. */
export function inZone(instant: DateValue, offset: number): DateValue {
  if (offset === 0 || instant.precision === 'day') return instant;
  const local = new Date(Date.parse(instant.value) + offset * MINUTE).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return { ...instant, value: `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}` };
}
