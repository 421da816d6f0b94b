import type { QualityFlag } from '../../../shared/cleanArticle.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { bodyOfPage } from './mainText/bodyOfPage.ts';
import { classifyBlocks } from './mainText/classifyBlocks.ts';
import { collectBlocks } from './mainText/collectBlocks.ts';
import { pageContext } from './mainText/pageContext.ts';
import { pageHints } from './mainText/pageHints.ts';
import { selectBlocks } from './mainText/selectBlocks.ts';
import { structuredBody } from './mainText/structuredBody.ts';
import { articleNode } from './metadata/articleNode.ts';
import { readAuthors } from './metadata/authors.ts';
import { readDates } from './metadata/dates.ts';
import type { FoundAuthors } from './metadata/foundAuthors.ts';
import { readLeadImage } from './metadata/images.ts';
import type { JsonObject } from './metadata/json.ts';
import { linesNearTitle } from './metadata/linesNearTitle.ts';
import type { PageHead } from './metadata/pageHead.ts';
import { readHead } from './metadata/readHead.ts';
import {
  isLive,
  isPaywalled,
  readCanonicalUrl,
  readDescription,
  readLanguage,
  readSection,
  readSite,
  readTags,
} from './metadata/siteFacts.ts';
import { siteNames } from './metadata/siteNames.ts';
import { readTitle } from './metadata/title.ts';
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
  const url = options.url ?? canonicalUrl;
  const site = readSite(head, node, url);
  const names = siteNames(head, node, url);
  const context = pageContext(collectBlocks(document), pageHints(head));
  const base = webUrl(head.base, url) ?? url;
  const body = bodyOfPage(document, context.blocks, selectBlocks(context, classifyBlocks(context)), base);
  const { text, html: safeHtml } = structuredBody(node, body.text) ?? body;
  const nearTitle = linesNearTitle(context);
  const lead = readLeadImage(head, node, body.images, base);
  return {
    body: { kind: 'clean', text, html: safeHtml },
    ...(url ? { url } : {}),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(lead ? { images: [lead] } : {}),
    ...readDates(head, node, url, options.now, nearTitle),
    ...describe(head, node, site, names),
    ...credits(readAuthors(head, node, names, nearTitle, url)),
  };
}

function describe(
  head: PageHead,
  node: JsonObject | undefined,
  site: string | undefined,
  names: readonly string[],
): Partial<SourceArticle> {
  const section = readSection(head, node);
  const title = readTitle(head, node, { names, section });
  const description = readDescription(head, node);
  const language = readLanguage(head, node);
  const tags = readTags(head, node);
  const flags: QualityFlag[] = [];
  if (isPaywalled(head, node)) flags.push('paywalled');
  if (isLive(node)) flags.push('live-ticker');
  return {
    ...(title ? { title } : {}),
    ...(site ? { site } : {}),
    ...(description ? { description } : {}),
    ...(section ? { section } : {}),
    ...(language ? { language } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(flags.length > 0 ? { flags } : {}),
  };
}

function credits(authors: FoundAuthors | undefined): Partial<SourceArticle> {
  if (!authors) return {};
  const { people, infoSources, source, confidence } = authors;
  return {
    ...(people.length > 0 ? { authors: { value: people, source, confidence } } : {}),
    ...(infoSources.length > 0 ? { infoSources } : {}),
  };
}
