/** Elements of feed entries that hold words alone, and what starts the next one. */
const LEAVES = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'author',
  'dc:creator',
  'dc:date',
  'category',
  'published',
  'updated',
]);
const STARTS = new Set([
  ...[
    'title',
    'link',
    'guid',
    'pubdate',
    'description',
    'item',
    'entry',
    'category',
    'enclosure',
    'dc:creator',
    'dc:date',
  ],
  ...['content:encoded', 'summary', 'content', 'published', 'updated', 'author', 'id', 'source', 'comments'],
]);
/** These may hold markup, in which titles and links mean something else. */
const TEXTS = new Set(['description', 'content:encoded', 'summary']);
const PAST_TEXTS = new Set([
  'guid',
  'pubdate',
  'item',
  'entry',
  'content:encoded',
  'dc:creator',
  'dc:date',
  'published',
  'updated',
]);
const ENTRIES = new Set(['item', 'entry']);

/**
 * True when an element that was left open must have ended because `next` starts: in feeds that lost an end tag, the rest
 * of the file would otherwise be one long title.
 */
export function isClosedBy(open: string | undefined, next: string): boolean {
  const [from, to] = [open?.toLowerCase() ?? '', next.toLowerCase()];
  if (LEAVES.has(from)) return STARTS.has(to);
  if (TEXTS.has(from)) return PAST_TEXTS.has(to);
  return ENTRIES.has(from) && ENTRIES.has(to);
}
