import { collectBlocks } from './mainText/collectBlocks.ts';
import { parseHtml } from './parseHtml.ts';

/** Blocks on at least this share of a site's pages, and on three of them, are the site's, not an article's. */
const SHARE = 0.3;
const LEAST = 3;

/**
 * Learns from pages of one site which texts its pages share: navigation, notices, teasers. Hand the result to readPage
 * for each of them. Copies of one page teach nothing, so pages with the same blocks count once.
 */
export function learnBoilerplate(pages: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  for (const page of pages) {
    const texts = new Set(collectBlocks(parseHtml(page).document).map((block) => block.text));
    const whole = [...texts].join('\n');
    if (seen.has(whole)) continue;
    seen.add(whole);
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const needed = Math.max(LEAST, seen.size * SHARE);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([text]) => text));
}
