export interface Dateline {
  text: string;
  place: string;
  /** Agency as written in it: "Reuters", "AP". */
  agency?: string;
}

const longest = 120;
/** Capitalised words that lead a sentence of their own before a dash or colon, and are no places. */
const labels = new Set(
  'analysis opinion update updated breaking exclusive watch listen read video photos live editorial comment note correction interview review factbox explainer column timeline profile'.split(
    ' ',
  ),
);
const month =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|Mär|März|Mai|Juni|Juli|Okt|Dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|fev|out)[a-zà-ÿ]{0,10}\\.?';
const date = `(?:${month} \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? ${month}(?: \\d{4})?|\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?)`;
const capitals = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]{1,30}";
const name = "\\p{Lu}[\\p{L}\\p{M}.'’-]{1,30}";
const capitalPlace = `${capitals}(?:[ /]${capitals}){0,4}(?:, ${name}(?: ${name}){0,3}){0,2}`;
const namedPlace = `${name}(?:[ /](?:${name}|de|del|la|le|sur|am|of|da|do|di)){0,4}(?:, ${name}(?: ${name}){0,3}){0,2}`;
const agency = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.&/ '’-]{1,40}";
const dash = '(?:--+|[-–—−])';

/** The styles of agencies and papers, surest first; each ends where the article's own words begin. */
const styles: readonly RegExp[] = [
  new RegExp(
    `^(?<place>${namedPlace})(?:, ${date})?,? ?\\((?<agency>${agency})\\)(?:,? ${date})? ?(?:${dash}|:)\\s`,
    'u',
  ),
  new RegExp(`^\\((?<agency>${agency})\\) ?${dash}\\s`, 'u'),
  new RegExp(`^(?<place>${capitalPlace}),? ${date}(?:,? ?\\(?(?<agency>${agency})\\)?)? ?(?:${dash}|:)\\s`, 'u'),
  new RegExp(`^(?<place>${namedPlace}), ${date}(?: ?\\(?(?<agency>${agency})\\)?)? ?(?:${dash}|:)\\s`, 'u'),
  new RegExp(`^(?<place>${capitalPlace}) ?(?:[—–−]|--+| - |:)\\s?`, 'u'),
  new RegExp(`^(?<place>${name}(?: ${name}){0,2}(?:, ${name}(?: ${name}){0,2})?) ?(?:—|--+)\\s`, 'u'),
];

/**
 * Reads the dateline that opens an agency report: "NEW DELHI: ", "PARIS (AP) — ", "LONDON, Nov 3 (Reuters) - ",
 * "(CNN) --", "Berlin (dpa) - ". Undefined when the paragraph opens with none. Only the first 120 characters are looked at.
 */
export function parseDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, longest);
  for (const style of styles) {
    const found = style.exec(start);
    if (!found || found[0].length + 20 > paragraph.length) continue;
    const place = found.groups?.place?.replace(/[,\s]+$/, '') ?? '';
    if (labels.has(place.toLowerCase()) || !isPlaceLike(place)) continue;
    const credit = found.groups?.agency?.trim();
    const text = found[0].replace(/\s*(?:--+|[-–—−:])\s*$/, '').trim();
    return { text, place, ...(credit ? { agency: credit } : {}) };
  }
  return undefined;
}

/** Agency-only datelines have no place; others need one that is not a lone word of two letters ("IN: ", "TV - "), "US" and "UN" aside. */
const isPlaceLike = (place: string): boolean => place === '' || place.length > 2 || /^U[SNK]$/.test(place);
