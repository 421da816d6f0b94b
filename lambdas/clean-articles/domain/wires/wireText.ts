import { parseByline } from '../people/parseByline.ts';

/** Text of a wire message: what stands above the story, and the story in paragraphs. */
export interface WireText {
  headline?: string;
  byline?: string;
  editorNote?: string;
  paragraphs: string[];
}

const BYLINE = /^\s*(?:by|von|par|de|por|da|di|af|av|door)\s+\p{Lu}/iu;
const NOTE = /^\s*(?:\(?eds?(?:itors?)?(?:'s?)?(?: note)?s?\b\s*[:_—-])/i;
/** ANPA repeats keyword and length above the headline: "BC-Ferry Reopens,45". */
const KEYWORD_LINE = /^(?:[A-Z]{2}-\S.{0,60}|.{0,60},\s?\d{2,5})$/;
const LONGEST_HEADLINE = 200;
const LONGEST_BYLINE = 120;

/** Typewriter quotes and dashes of the wires as the characters they stand for. */
const typeset = (text: string): string =>
  text
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(\s)_(?=\s)/g, '$1—')
    .replace(/\s+/g, ' ')
    .trim();

/** Marks that end a line on the teletypesetter: quad left, centre, right. */
const END_MARKS = new Set(['<', '=', '^']);

function unmarked(line: string): string {
  const text = line.trimEnd();
  let end = text.length;
  while (END_MARKS.has(text.charAt(end - 1))) end--;
  return text.slice(0, end).trimEnd();
}

/** Paragraphs start at an indented line or behind an empty one; other lines go on. */
export function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    const starts = !open || /^(?:\t| {2,})/.test(line);
    if (isBlank) open = false;
    else if (starts || paragraphs.length === 0) {
      paragraphs.push(unmarked(line));
      open = true;
    } else paragraphs.push(`${paragraphs.pop()} ${unmarked(line)}`);
  }
  return paragraphs.map(typeset).filter((paragraph) => /[\p{L}\p{N}]/u.test(paragraph));
}

/** Lines above the story, as they come: a headline, an editor's note, a byline and what belongs to it. */
function readHeading(lines: readonly string[]): Omit<WireText, 'paragraphs'> {
  const heading: Omit<WireText, 'paragraphs'> = {};
  for (const line of lines) {
    const text = typeset(unmarked(line.replace(/^\s*\^/, '')));
    if (text === '' || KEYWORD_LINE.test(text)) continue;
    if (NOTE.test(text)) heading.editorNote = text.replace(NOTE, '').replace(/\)$/, '').trim();
    else if (BYLINE.test(text) || heading.byline !== undefined)
      heading.byline = [heading.byline, text].filter(Boolean).join(', ');
    else heading.headline = [heading.headline, text].filter(Boolean).join(' ');
  }
  return heading;
}

/** ANPA marks each line of the heading with `^`. */
function markedHeading(lines: readonly string[]): number {
  const isHeading = (line: string): boolean => /^\s*\^/.test(line) || line.trim() === '';
  const end = lines.findIndex((line) => !isHeading(line));
  return lines.slice(0, Math.max(end, 0)).some((line) => /^\s*\^/.test(line)) ? end : 0;
}

/** IPTC 7901 ends the heading with `=`, an empty line, or the first indented line. */
function unmarkedHeading(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return 0;
  const rest = lines.slice(first, first + 8);
  const equals = rest.findLastIndex((line) => /=\s*$/.test(line));
  if (equals >= 0) return first + equals + 1;
  const end = rest.findIndex((line, at) => at > 0 && (line.trim() === '' || /^(?:\t| {2,})/.test(line)));
  const heading = rest.slice(0, Math.max(end, 0)).join(' ').trim();
  const isHeading = end > 0 && heading.length <= LONGEST_HEADLINE && !/[.!?]["”']?$/.test(heading);
  return isHeading && !/^(?:\t| {2,})/.test(rest[0] ?? '') ? first + end : 0;
}

/** A byline that is set as the first paragraph of the story: a line of names and no sentence. */
const isByline = (paragraph: string): boolean =>
  BYLINE.test(paragraph) &&
  paragraph.length <= LONGEST_BYLINE &&
  !/[.!?:;]["”')]?$/.test(paragraph) &&
  parseByline(paragraph).people.length > 0;

/** Reads the text of a message of IPTC 7901 or ANPA 1312. */
export function readWireText(text: string): WireText {
  const lines = text.split(/\r\n|\r|\n/);
  const end = markedHeading(lines) || unmarkedHeading(lines);
  const heading = readHeading(lines.slice(0, end));
  const [first = '', ...rest] = paragraphsOf(lines.slice(end));
  if (heading.byline === undefined && isByline(first)) return { ...heading, byline: first, paragraphs: rest };
  return { ...heading, paragraphs: first === '' ? rest : [first, ...rest] };
}
