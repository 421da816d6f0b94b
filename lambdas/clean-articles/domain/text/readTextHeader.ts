import { parseDateline } from '../assemble/parseDateline.ts';
import { parseDate } from '../dates/parseDate.ts';
import { parseByline } from '../people/parseByline.ts';
import type { SourceArticle } from '../sourceArticle.ts';

export type TextHeader = Partial<Omit<SourceArticle, 'body'>>;

const longestTitle = 160;
const longestByline = 120;
const longestDate = 60;
/** Lines that may stand above the body. */
const mostLines = 8;
const field =
  /^(title|headline|subtitle|author|authors|byline|by|date|published|publication date|updated|last updated|source|url|link|section|category)\s*:\s+(\S.*)$/i;
const bylineStart = /^(?:by|von|par|por|di|door|av|af|autor|text)[: ]\s*\p{Lu}/iu;
const updated = /^(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato)/i;
const datePrefix =
  /^(?:(?:first |last )?(?:published|updated|posted|modified|created)|date|veröffentlicht|stand|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato)(?: (?:on|at|am|le|el|il))?:?\s+/i;

/**
 * Takes title, byline, date and "Name: value" lines off the head of a text, where they stand there as lines of their own. What could
 * be a sentence of the article stays in the body.
 */
export function readTextHeader(
  paragraphs: readonly string[],
  now: Date,
): { header: TextHeader; body: readonly string[] } {
  const header: TextHeader = {};
  let read = 0;
  while (read < mostLines && read + 1 < paragraphs.length) {
    const line = paragraphs[read] ?? '';
    const taken =
      fieldOf(line, now) ?? titleOf(line, paragraphs.slice(read + 1), header) ?? bylineOf(line) ?? dateOf(line, now);
    if (!taken) break;
    Object.assign(header, taken);
    read += 1;
  }
  const body = paragraphs.slice(read);
  return body.some((paragraph) => paragraph.length > 0) ? { header, body } : { header: {}, body: paragraphs };
}

function fieldOf(line: string, now: Date): TextHeader | undefined {
  const [, name, value] = line.length <= 300 ? (field.exec(line) ?? []) : [];
  if (!name || !value) return undefined;
  const source = `text:${name.toLowerCase()}`;
  switch (name.toLowerCase()) {
    case 'title':
    case 'headline':
      return { title: { value, source, confidence: 0.9 } };
    case 'subtitle':
      return { subtitle: value };
    case 'author':
    case 'authors':
    case 'byline':
    case 'by':
      return creditsOf(value, source);
    case 'source':
      return { infoSources: [{ name: value }] };
    case 'url':
    case 'link':
      return URL.canParse(value) ? { url: value } : undefined;
    case 'section':
    case 'category':
      return { section: value };
    default:
      return dateOf(line, now);
  }
}

/** A title is short, ends no sentence, opens with no dateline and is followed by something longer. */
function titleOf(line: string, rest: readonly string[], { title }: TextHeader): TextHeader | undefined {
  if (title || line.length > longestTitle || /[.,;:。，；：]["”’»)]?$/.test(line) || !/\p{L}/u.test(line))
    return undefined;
  if (bylineStart.test(line) || datePrefix.test(line)) return undefined;
  if (parseDateline(`${line} ${rest[0] ?? ''}`)?.text.length === line.length) return undefined;
  const leadsSomething = rest.slice(0, 5).some((paragraph) => paragraph.length > line.length);
  return leadsSomething ? { title: { value: line, source: 'text:first-line', confidence: 0.8 } } : undefined;
}

function bylineOf(line: string): TextHeader | undefined {
  const isByline = line.length <= longestByline && bylineStart.test(line) && !/[.!?]$/.test(line);
  return isByline ? creditsOf(line, 'text:byline') : undefined;
}

function creditsOf(text: string, source: string): TextHeader | undefined {
  const { people, infoSources } = parseByline(text);
  if (people.length + infoSources.length === 0) return undefined;
  return {
    ...(people.length > 0 ? { authors: { value: people, source, confidence: 0.8 } } : {}),
    ...(infoSources.length > 0 ? { infoSources } : {}),
  };
}

/** A line that is a date and nothing else but "Published", a weekday and a clock. */
function dateOf(line: string, now: Date): TextHeader | undefined {
  if (line.length > longestDate || !/\d/.test(line) || /[.!?]$/.test(line)) return undefined;
  const plain = line.replace(datePrefix, '');
  const words = plain.match(/\p{L}{2,}/gu) ?? [];
  if (words.length > 6 || (plain === line && words.length > 4)) return undefined;
  const value = parseDate(plain, { now });
  if (!value) return undefined;
  const date = { value, source: 'text:date-line', confidence: 0.8 };
  return updated.test(line) ? { modified: date } : { published: date };
}
