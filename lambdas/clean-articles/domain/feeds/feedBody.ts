import { hasMarkup, isWholePage, looksLikeHtml } from '../formats/guessBody.ts';
import { fragmentToBody } from '../page/fragmentToBody.ts';
import { type FragmentOptions, readFragment } from '../page/readFragment.ts';
import type { SourceBody, SourceImage } from '../sourceArticle.ts';
import type { FeedNode, FeedText } from './feed.ts';
import { isMarkup } from './feedText.ts';
import { oneLine } from './plainText.ts';

/** A description this long is the article itself, however the feed calls it. */
const FULL_TEXT = 900;
/** How a text that goes on elsewhere ends. */
const CUT_OFF = /(?:…|\.\.\.|\[[….\s]{1,6}\]|\[\+\d+ chars\])\s*$/;

/** The text of an entry, its body in plain words, and whether it is only the start of the article. */
export interface FeedBody {
  body: SourceBody;
  text: string;
  /** The pictures in it. */
  images: SourceImage[];
  isTeaser: boolean;
  /** What the entry's summary says, on one line. */
  summary?: string;
}

const isReadable = ({ type, value, src }: FeedText): boolean =>
  value !== '' && src === undefined && (isMarkup(type) || type.startsWith('text/') || type === '');

/** Text that was declared plain but carries markup is markup: RSS never says. */
function bodyOf({ type, value, base }: FeedText, options: FragmentOptions): Omit<FeedBody, 'isTeaser' | 'summary'> {
  const plain = { body: { kind: 'text' as const, text: value }, text: value, images: [] };
  if (!isMarkup(type) && !looksLikeHtml(value)) return plain;
  if (isWholePage(value)) return { body: { kind: 'page', html: value }, text: fragmentToBody(value).text, images: [] };
  if (!hasMarkup(value)) return plain;
  const { images, ...clean } = readFragment(value, { ...options, baseUrl: base || options.baseUrl });
  return { body: { kind: 'clean', ...clean }, text: clean.text, images };
}

/**
 * The longest of the content elements, else the summary; undefined when the entry has neither. `baseUrl` is what relative
 * references stand against where the feed sets no base.
 */
export function feedBody(node: FeedNode, options: FragmentOptions): FeedBody | undefined {
  const contents = node.contents.filter(isReadable).map((text) => bodyOf(text, options));
  const summary = node.summary && isReadable(node.summary) ? bodyOf(node.summary, options) : undefined;
  const candidates = [...contents, ...(summary ? [summary] : [])].filter(({ text }) => text.trim() !== '');
  const [first] = candidates;
  if (first === undefined) return undefined;
  const best = candidates.reduce((longest, next) => (next.text.length > longest.text.length ? next : longest), first);
  const isSummary = contents.length === 0 || best === summary;
  const isShort = best.text.length < FULL_TEXT;
  const isTeaser = (isSummary && isShort) || (isShort && CUT_OFF.test(best.text));
  const said = oneLine(summary?.text ?? '');
  return { ...best, isTeaser, ...(said ? { summary: said } : {}) };
}
