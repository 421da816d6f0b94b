import { zoneOffset } from './zoneOffset.ts';

export interface TimeOfDay {
  hour: number;
  minute: number;
  second?: number;
  /** Minutes east of UTC; absent when the text names no zone. */
  offset?: number;
}

const meridiem = String.raw`(?:\s?(a\.?m\b\.?|p\.?m\b\.?|午前|午後|上午|下午|오전|오후))?`;
const before = /(午前|午後|上午|下午|오전|오후)\s?$/;
const clock = new RegExp(
  String.raw`(?<![\d.:/-])(\d{1,2})\s?(?:[:h時时시点]\s?)(\d{2})(?:\s?[:分분]?\s?(\d{2})(?:[.,]\d+)?(?!\d)\s?[秒초]?)?[分분]?${meridiem}`,
);
/** A point as separator means a time only beside a word that says so. */
const pointed =
  /(?:\b(?:kl|klo|at|um|ore|alle|pukul|jam)\.?\s|[,|]\s?)(\d{1,2})\.(\d{2})(?!\d|\.\d)(?:\s?([ap])\.?m\b)?|(?<![\d.])(\d{1,2})\.(\d{2})\s?(?:uhr|hrs|wib|gmt|utc|([ap])\.?m)\b/;
const wholeHour = /(?<![\d.:/-])(\d{1,2})\s?(a\.?m\b\.?|p\.?m\b\.?|uhr\b)/;

/** The time of day in a folded text that holds no date any more; undefined when there is none. */
export function findTime(text: string, month: number): TimeOfDay | undefined {
  const match = clock.exec(text);
  if (match) {
    const [all, hour, minute, second, suffix] = match;
    const half = suffix ?? before.exec(text.slice(0, match.index))?.[1];
    return check(
      { hour: withHalf(Number(hour), half), minute: Number(minute), ...(second ? { second: Number(second) } : {}) },
      text.slice(match.index + all.length),
      month,
    );
  }
  const dotted = pointed.exec(text);
  if (dotted) {
    const [all, hourBeside, minuteBeside, halfBeside, hour, minute, half] = dotted;
    const rest = text.slice(dotted.index + all.length).replace(/^\s?uhr/, '');
    const hours = withHalf(Number(hourBeside ?? hour), halfBeside ?? half);
    return check({ hour: hours, minute: Number(minuteBeside ?? minute) }, rest, month);
  }
  const whole = wholeHour.exec(text);
  if (!whole) return undefined;
  return check(
    { hour: withHalf(Number(whole[1]), whole[2]), minute: 0 },
    text.slice(whole.index + whole[0].length),
    month,
  );
}

function withHalf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  if (/^(?:p|午後|下午|오후)/.test(half)) return hour < 12 ? hour + 12 : hour;
  return /^(?:a|午前|上午|오전)/.test(half) && hour === 12 ? 0 : hour;
}

function check(time: TimeOfDay, rest: string, month: number): TimeOfDay | undefined {
  if (time.hour > 23 || time.minute > 59) return undefined;
  const second = time.second === undefined ? {} : { second: Math.min(time.second, 59) };
  const offset = zoneOffset(rest.replace(/^[\s,]*(?:uhr|hrs|hours)?[\s,]*/, ''), month);
  return { hour: time.hour, minute: time.minute, ...second, ...(offset === undefined ? {} : { offset }) };
}
