import { monthOf } from '../dates/monthOf.ts';

/** Hours from UTC of the zones that North American wires date by. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ GMT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00' },
  ...{ PST: '-08:00', PDT: '-07:00', CET: '+01:00', CEST: '+02:00', BST: '+01:00', MEZ: '+01:00', MESZ: '+02:00' },
};

/** Day, time, zone, month and year. */
const IPTC = /\b(\d\d)(\d{4})\s{0,5}([A-Z]{3,4})?\s{1,5}(\p{L}{3,10})\.?\s{1,5}(\d{4}|\d\d)\b/giu;

const centuryOf = (year: string): string => (year.length === 4 ? year : `${Number(year) > 60 ? '19' : '20'}${year}`);

function iso(year: string, month: string, day: string, time: string, zone: string | undefined): string {
  const clock = `${time.slice(0, 2)}:${time.slice(2, 4)}`;
  return `${centuryOf(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}${ZONES[zone?.toUpperCase() ?? 'GMT'] ?? 'Z'}`;
}

/**
 * Date and time of transmission behind a message: "061408 GMT MAY 24" (IPTC 7901, 3.4), "AP-NY-05-06-24 1408EDT"
 * (ANPA 1312). ISO 8601 to the minute; UTC where no known zone is named.
 */
export function wireDate(text: string): string | undefined {
  for (const [, day, time, zone, name, year] of text.matchAll(IPTC)) {
    const month = monthOf(name?.toLowerCase() ?? '');
    if (day && time && year && month !== undefined) return iso(year, String(month), day, time, zone);
  }
  const anpa = /\b(\d\d?)-(\d\d?)-(\d\d)\s{1,5}(\d{4})\s{0,3}([A-Z]{3,4})?/i.exec(text);
  if (anpa?.[1] && anpa[2] && anpa[3] && anpa[4]) return iso(anpa[3], anpa[1], anpa[2], anpa[4], anpa[5]);
  return undefined;
}
