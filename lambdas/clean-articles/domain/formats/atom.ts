import { feedLikeness, feedReader } from '../feeds/feedReader.ts';
import { rootName } from '../xml/rootName.ts';

const isFeed = feedLikeness('feed');
const NAMESPACE = /w3\.org\/2005\/atom|purl\.org\/atom/i;

/** Atom 0.3 and 1.0 (RFC 4287): feeds, lone entries, and deleted entries (RFC 6721). */
export const atom = feedReader('atom', (head) => {
  const isEntry = rootName(head.text) === 'entry' && NAMESPACE.test(head.text);
  return isEntry ? 0.95 : isFeed(head);
});
