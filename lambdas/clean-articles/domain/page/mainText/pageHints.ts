import { articleNode } from '../metadata/articleNode.ts';
import { asText } from '../metadata/json.ts';
import { firstMeta, type PageHead } from '../metadata/pageHead.ts';
import type { PageHints } from './pageContext.ts';

/** What a page's head tells the judge of its blocks. */
export function pageHints(head: PageHead): PageHints {
  const node = articleNode(head);
  const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return {
    title: flat(asText(node?.headline) || firstMeta(head, 'og:title', 'twitter:title')?.value || head.title),
    description: flat(
      firstMeta(head, 'og:description', 'description', 'twitter:description')?.value ?? asText(node?.description),
    ),
    articleBody: flat(asText(node?.articleBody)),
  };
}
