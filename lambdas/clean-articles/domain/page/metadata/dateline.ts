import { agencyOf } from '../../people/agencies.ts';

export interface Dateline {
  text: string;
  place?: string;
  agency?: string;
}

/** "NEW DELHI, Nov 3 (Reuters) - ", "BERLIN (dpa) - ", "(AP) — ", "PARIS — ", "Berlin (dpa) - ". */
const withAgency =
  /^((?:\p{Lu}[\p{L}.'’ -]{1,40}?)?(?:, ?\p{L}[\p{L}. ]{1,20})?(?:, ?\p{L}{3,9}\.? \d{1,2}|, ?\d{1,2}\.? ?\p{L}{3,9}\.?)? ?\(([\p{L}/ -]{2,30})\)) ?[-\u2013\u2014:.]+ /u;
const capitalsOnly =
  /^(\p{Lu}[\p{Lu}.'’ -]{2,30}(?:, ?\p{Lu}[\p{L}. ]{1,20})?(?:, ?\p{L}{3,9}\.? \d{1,2})?) ?[-\u2013\u2014]{1,2} /u;
const HEAD = 120;

/** The dateline an agency story opens with: as written, its place, and the agency it names. */
export function readDateline(text: string): Dateline | undefined {
  const head = text.slice(0, HEAD);
  const match = withAgency.exec(head);
  const agency = match ? agencyOf(match[2] ?? '') : undefined;
  const written = match && agency ? match[1] : capitalsOnly.exec(head)?.[1];
  if (written === undefined) return undefined;
  const place = written.split(/[,(]/, 1)[0]?.trim() ?? '';
  return { text: written.trim(), ...(place.length > 1 ? { place } : {}), ...(agency ? { agency } : {}) };
}
