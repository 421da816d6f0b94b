import { hasMarkup, isWholePage, looksLikeHtml } from '../formats/guessBody.ts';
import { fragmentToBody } from '../page/fragmentToBody.ts';
import type { SourceBody } from '../sourceArticle.ts';
import type { FeedNode, FeedText } from './feed.ts';
import { isMarkup } from './feedText.ts';

/** A description this long is the article itself, however the feed calls it. */
const FULL_TEXT = 900;
/** How a text that goes on elsewhere ends. */
const CUT_OFF = /(?:…|\.\.\.|\[[….\s]{1,6}\]|\[\+\d+ chars\])\s*$/;

/** The text of an entry, its body in plain words, and whether it is only the start of the article. */
export interface FeedBody {
  body: SourceBody;
  text: string;
  isTeaser: boolean;
}

const isReadable = ({ type, value, src }: FeedText): boolean =>
  value !== '' && src === undefined && (isMarkup(type) || type.startsWith('text/') || type === '');

/** Text that was declared plain but carries markup is markup: RSS never says. */
function bodyOf({ type, value, base }: FeedText, place: string): { body: SourceBody; text: string } {
  if (!isMarkup(type) && !looksLikeHtml(value)) return { body: { kind: 'text', text: value }, text: value };
  if (isWholePage(value)) return { body: { kind: 'page', html: value }, text: fragmentToBody(value).text };
  if (!hasMarkup(value)) return { body: { kind: 'text', text: value }, text: value };
  const clean = fragmentToBody(value, base || place || undefined);
  return { body: { kind: 'clean', ...clean }, text: clean.text };
}

/**
 * The longest of the content elements, else the summary; undefined when the entry has neither. `place` is the URL that
 * relative references stand against where the feed sets no base.
 */
export function feedBody(node: FeedNode, place: string): FeedBody | undefined {
  const contents = node.contents.filter(isReadable).map((text) => bodyOf(text, place));
  const summary = node.summary && isReadable(node.summary) ? bodyOf(node.summary, place) : undefined;
  const candidates = [...contents, ...(summary ? [summary] : [])].filter(({ text }) => text.trim() !== '');
  const [first] = candidates;
  if (first === undefined) return undefined;
  const best = candidates.reduce((longest, next) => (next.text.length > longest.text.length ? next : longest), first);
  const isSummary = contents.length === 0 || best === summary;
  const isShort = best.text.length < FULL_TEXT;
  return { ...best, isTeaser: (isSummary && isShort) || (isShort && CUT_OFF.test(best.text)) };
}
