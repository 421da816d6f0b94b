import type { SourceArticle } from '../sourceArticle.ts';
import { bodyOfPage } from './mainText/bodyOfPage.ts';
import { classifyBlocks } from './mainText/classifyBlocks.ts';
import { collectBlocks } from './mainText/collectBlocks.ts';
import { pageContext } from './mainText/pageContext.ts';
import { pageHints } from './mainText/pageHints.ts';
import { selectBlocks } from './mainText/selectBlocks.ts';
import { structuredBody } from './mainText/structuredBody.ts';
import { articleNode } from './metadata/articleNode.ts';
import { describePage } from './metadata/describePage.ts';
import { readHead } from './metadata/readHead.ts';
import { readCanonicalUrl } from './metadata/siteFacts.ts';
import { parseHtml } from './parseHtml.ts';
import { webUrl } from './safeUrl.ts';

export interface ReadPageOptions {
  /** Where the page was fetched from, when the transport says so. */
  url?: string | undefined;
  /** No date of the article lies behind it. */
  now: Date;
}

/**
 * Reads the article of a web page: its main text as plain text and sanitised html, and all the page says about it.
 * Never throws on markup; a page without readable text gives an empty body.
 */
export function readPage(html: string, options: ReadPageOptions): SourceArticle {
  const { document, elements } = parseHtml(html);
  const head = readHead(elements);
  const node = articleNode(head);
  const canonicalUrl = readCanonicalUrl(head, node, options.url);
  const url = options.url ?? canonicalUrl?.value;
  const collected = collectBlocks(document);
  const { blocks, isCut } = collected;
  const context = pageContext(collected, pageHints(head));
  const base = webUrl(head.base, url) ?? url;
  const body = bodyOfPage(document, blocks, selectBlocks(context, classifyBlocks(context)), base);
  const { text, html: safeHtml } = structuredBody(node, body.text) ?? body;
  const page = { head, node, url, base, context, isCut, now: options.now };
  return {
    body: { kind: 'clean', text, html: safeHtml },
    ...(url ? { url } : {}),
    ...describePage(page, canonicalUrl, body.images),
  };
}
