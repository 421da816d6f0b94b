import type { Element } from 'domhandler';
import type { QualityFlag } from '../../../../shared/cleanArticle.ts';
import type { OriginField, SourceArticle, Sourced } from '../../sourceArticle.ts';
import type { PageContext } from '../mainText/pageContext.ts';
import { readAuthors } from './authors.ts';
import { readDates } from './dates.ts';
import type { FoundAuthors } from './foundAuthors.ts';
import { readLeadImage } from './images.ts';
import type { JsonObject } from './json.ts';
import { linesNearTitle } from './linesNearTitle.ts';
import type { PageHead } from './pageHead.ts';
import {
  isLive,
  isPaywalled,
  readAmpUrl,
  readDescription,
  readLanguage,
  readSection,
  readSite,
  readTags,
} from './siteFacts.ts';
import { siteNames } from './siteNames.ts';
import { readTitle } from './title.ts';

export interface DescribedPage {
  head: PageHead;
  /** The JSON-LD object of the article. */
  node: JsonObject | undefined;
  url: string | undefined;
  /** Where relative addresses stand against. */
  base: string | undefined;
  context: PageContext;
  /** Whether the page has more blocks of text than were looked at. */
  isCut: boolean;
  now: Date;
}

/** All that a page says about its article apart from its text, with where each value comes from. `images` are those of the text. */
export function describePage(
  page: DescribedPage,
  canonicalUrl: Sourced<string> | undefined,
  images: readonly Element[],
): Partial<SourceArticle> {
  const { head, node, url, base, context, now } = page;
  const names = siteNames(head, node, url);
  const nearTitle = linesNearTitle(context);
  const section = readSection(head, node);
  const title = readTitle(head, node, { names, section: section?.value, url });
  const authors = readAuthors(head, node, names, nearTitle, url);
  const image = readLeadImage(head, node, images, base);
  const language = readLanguage(head, node);
  const amp = readAmpUrl(head, url);
  const tags = readTags(head, node);
  const flags = flagsOf(page);
  return {
    ...named({ canonicalUrl, site: readSite(head, node, url), section, description: readDescription(head, node) }, [
      ['image', image],
      ['infoSources', authors?.infoSources.length ? authors : undefined],
    ]),
    ...(image ? { images: [image.value] } : {}),
    ...readDates(head, node, url, now, nearTitle),
    ...(amp ? { altIds: [{ role: 'amp', value: amp }] } : {}),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    ...(flags.length > 0 ? { flags } : {}),
    ...credits(authors),
  };
}

type Origin = { source: string; confidence: number } | undefined;
type Named = Partial<Record<'canonicalUrl' | 'site' | 'section' | 'description', Sourced<string> | undefined>>;

/** Values and, apart from them, the origins of these and of others. */
function named(values: Named, others: readonly [OriginField, Origin][]): Partial<SourceArticle> {
  const stated = Object.entries(values).flatMap(([field, found]) => (found ? [{ field, found }] : []));
  const origins: [string, Origin][] = [
    ...stated.map(({ field, found }): [string, Origin] => [field, found]),
    ...others,
  ];
  return {
    ...Object.fromEntries(stated.map(({ field, found }) => [field, found.value])),
    origins: Object.fromEntries(
      origins.flatMap(([field, origin]) =>
        origin ? [[field, { source: origin.source, confidence: origin.confidence }]] : [],
      ),
    ),
  };
}

function flagsOf({ head, node, context, isCut }: DescribedPage): QualityFlag[] {
  const flags: QualityFlag[] = [];
  const texts = context.blocks.map(({ text }) => text);
  if (isPaywalled(head, node, texts)) flags.push('paywalled');
  if (isLive(node)) flags.push('live-ticker');
  if (isCut) flags.push('truncated');
  return flags;
}

function credits(authors: FoundAuthors | undefined): Partial<SourceArticle> {
  if (!authors) return {};
  const { people, infoSources, source, confidence } = authors;
  return {
    ...(people.length > 0 ? { authors: { value: people, source, confidence } } : {}),
    ...(infoSources.length > 0 ? { infoSources } : {}),
  };
}
