import { feedLikeness, feedReader } from '../feeds/feedReader.ts';
import type { FormatHead } from './formatReader.ts';

const isFeed = feedLikeness('feed', /<(?:\w{1,20}:)?feed[\s>]/i);
const isEntry = feedLikeness(
  'entry',
  /<(?:\w{1,20}:)?entry[\s>][\s\S]{0,2000}(?:w3\.org\/2005\/atom|purl\.org\/atom)/i,
);

/** Atom 0.3 and 1.0 (RFC 4287): feeds, lone entries, and deleted entries (RFC 6721). */
export const atom = feedReader('atom', (head: FormatHead) => Math.max(isFeed(head), isEntry(head)));
