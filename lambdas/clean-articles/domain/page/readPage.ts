import type { Document } from 'domhandler';
import type { QualityFlag } from '../../../shared/cleanArticle.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { bodyOfPage } from './mainText/bodyOfPage.ts';
import { chooseBlocks } from './mainText/chooseBlocks.ts';
import { classifyBlocks } from './mainText/classifyBlocks.ts';
import { collectBlocks } from './mainText/collectBlocks.ts';
import { pageContext } from './mainText/pageContext.ts';
import { pageHints } from './mainText/pageHints.ts';
import { articleNode } from './metadata/articleNode.ts';
import { type FoundAuthors, readAuthors } from './metadata/authors.ts';
import { readDateline } from './metadata/dateline.ts';
import { readDates } from './metadata/dates.ts';
import { readLeadImage } from './metadata/images.ts';
import type { JsonObject } from './metadata/json.ts';
import type { PageHead } from './metadata/pageHead.ts';
import { readHead } from './metadata/readHead.ts';
import {
  isPaywalled,
  readCanonicalUrl,
  readDescription,
  readLanguage,
  readSection,
  readSite,
  readTags,
} from './metadata/siteFacts.ts';
import { readTitle } from './metadata/title.ts';
import { parseHtml } from './parseHtml.ts';

export interface ReadPageOptions {
  /** Where the page was fetched from, when the transport says so. */
  url?: string | undefined;
  /** No date of the article lies behind it. */
  now: Date;
  /** Texts of blocks that other pages of the same site carry too: see learnBoilerplate. */
  boilerplate?: ReadonlySet<string> | undefined;
}

/** Any extraction rule or model that changes what comes out changes this. */
export const extractorVersion = 'newsdrop-page/1';

/**
 * Reads the article of a web page: its main text as plain text and sanitised html, and all the page says about it.
 * Never throws on markup; a page without readable text gives an empty body.
 */
export function readPage(html: string, options: ReadPageOptions): SourceArticle {
  const document = parseHtml(html);
  const head = readHead(document);
  const node = articleNode(head);
  const canonicalUrl = readCanonicalUrl(head, node, options.url);
  const url = options.url ?? canonicalUrl;
  const { text, html: body, images } = readMainText(document, head, options.boilerplate, head.base || url);
  const lead = readLeadImage(head, node, images, url);
  return {
    body: { kind: 'clean', text, html: body },
    ...(url ? { url } : {}),
    ...(canonicalUrl ? { canonicalUrl } : {}),
    ...(lead ? { images: [lead] } : {}),
    ...readDates(head, node, url, options.now),
    ...describe(head, node, url),
    ...credits(readAuthors(head, node), text),
  };
}

function readMainText(
  document: Document,
  head: PageHead,
  boilerplate: ReadonlySet<string> | undefined,
  base: string | undefined,
): ReturnType<typeof bodyOfPage> {
  const blocks = collectBlocks(document);
  const context = pageContext(blocks, pageHints(head, boilerplate));
  const kept = chooseBlocks(
    classifyBlocks(context),
    blocks.map((block) => block.stats.words),
  );
  return bodyOfPage(document, blocks, kept, base);
}

function describe(head: PageHead, node: JsonObject | undefined, url: string | undefined): Partial<SourceArticle> {
  const site = readSite(head, node, url);
  const title = readTitle(head, node, site);
  const description = readDescription(head, node);
  const section = readSection(head, node);
  const language = readLanguage(head, node);
  const tags = readTags(head, node);
  const flags: QualityFlag[] = isPaywalled(head, node) ? ['paywalled'] : [];
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

function credits(authors: FoundAuthors | undefined, text: string): Partial<SourceArticle> {
  const dateline = readDateline(text);
  const names = new Set([
    ...(authors?.infoSources ?? []).map(({ name }) => name),
    ...(dateline?.agency ? [dateline.agency] : []),
  ]);
  return {
    ...(authors && authors.people.length > 0
      ? { authors: { value: authors.people, source: authors.source, confidence: authors.confidence } }
      : {}),
    ...(dateline ? { dateline: { text: dateline.text, ...(dateline.place ? { place: dateline.place } : {}) } } : {}),
    ...(names.size > 0 ? { infoSources: [...names].map((name) => ({ name })) } : {}),
  };
}
