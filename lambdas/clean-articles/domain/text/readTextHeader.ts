import { parseDateline } from '../assemble/parseDateline.ts';
import type { SourceArticle } from '../sourceArticle.ts';

type TextHeader = Partial<Omit<SourceArticle, 'body'>>;

const longestTitle = 160;

/** Takes title, byline and date lines off the head of a text, where they stand there as lines of their own. */
export function readTextHeader(
  paragraphs: readonly string[],
  _now: Date,
): { header: TextHeader; body: readonly string[] } {
  const [first = ''] = paragraphs;
  if (paragraphs.length < 2 || !isTitle(first, paragraphs.slice(1))) return { header: {}, body: paragraphs };
  return {
    header: { title: { value: first, source: 'text:first-line', confidence: 0.8 } },
    body: paragraphs.slice(1),
  };
}

/** A title is short, ends no sentence, opens with no dateline and is followed by something longer. */
function isTitle(line: string, rest: readonly string[]): boolean {
  if (line.length > longestTitle || /[.,;:。，；：]["”’»)]?$/.test(line)) return false;
  if (!/\p{L}/u.test(line) || parseDateline(`${line} ${rest[0] ?? ''}`)?.text.length === line.length) return false;
  return rest.slice(0, 5).some((paragraph) => paragraph.length > line.length);
}
