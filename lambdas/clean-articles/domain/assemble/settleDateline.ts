import { parseDateline } from './parseDateline.ts';

type Dateline = { text: string; place?: string; agency?: string };

/** Stands for the text behind a dateline that is given alone. */
const TEXT_BEHIND = ` -- ${'x'.repeat(30)}`;
/** What only a date or a credit has. */
const NO_PLACE = /[\d()]/;

/**
 * An article's dateline: what its format states, with the place and the agency that it or the opening of the text names. Where
 * the format gives a bare place and the text opens with a dateline, `text` is that one, as written.
 */
export function settleDateline(stated: Dateline | undefined, text: string): Dateline | undefined {
  const written = parseDateline(text.split('\n', 1)[0] ?? '');
  if (!stated) return written;
  const read = parseDateline(stated.text + TEXT_BEHIND);
  const place = stated.place ?? (read?.place || (NO_PLACE.test(stated.text) ? undefined : stated.text));
  const agency = stated.agency ?? read?.agency ?? written?.agency;
  const isBare = place === stated.text && written !== undefined;
  return { text: isBare ? written.text : stated.text, ...(place ? { place } : {}), ...(agency ? { agency } : {}) };
}
