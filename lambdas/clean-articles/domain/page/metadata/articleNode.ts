import { asList, asText, type JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';

const kinds = [
  'newsarticle',
  'reportagenewsarticle',
  'analysisnewsarticle',
  'opinionnewsarticle',
  'backgroundnewsarticle',
  'reviewnewsarticle',
  'liveblogposting',
  'article',
  'blogposting',
  'report',
  'techarticle',
  'scholarlyarticle',
  'socialmediaposting',
  'advertisercontentarticle',
  'satiricalarticle',
  'review',
  'medicalwebpage',
  'creativework',
  'videoobject',
  'webpage',
];

const rankOf = (node: JsonObject): number => {
  const ranks = asList(node['@type'])
    .map((type) =>
      kinds.indexOf(
        asText(type)
          .toLowerCase()
          .replace(/^https?:\/\/schema.org\//, ''),
      ),
    )
    .filter((rank) => rank >= 0);
  return ranks.length === 0 ? kinds.length : Math.min(...ranks);
};

/** The JSON-LD object that describes the page's article: the most specific kind, and the fullest of those. */
export function articleNode({ jsonLd }: PageHead): JsonObject | undefined {
  let best: JsonObject | undefined;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const node of jsonLd) {
    const rank = rankOf(node);
    if (rank >= kinds.length) continue;
    const isNamed = node.headline !== undefined || node.datePublished !== undefined;
    const score = (isNamed ? 100 : 0) - rank + Object.keys(node).length / 100;
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best;
}
