import type { Sourced } from '../../sourceArticle.ts';
import { webUrl } from '../safeUrl.ts';
import { flatText } from './flatText.ts';
import { asList, asText, isObject, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { isPaywallNotice } from './paywallNotice.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sourced = (value: string, source: string, confidence: number): Sourced<string> | undefined =>
  value === '' ? undefined : { value, source, confidence };

/** The URL the page calls its own; one that points at a home page alone is a mistake of the site's and does not count. */
export function readCanonicalUrl(
  head: PageHead,
  node: JsonObject | undefined,
  url: string | undefined,
): Sourced<string> | undefined {
  const candidates: [string | undefined, string, number][] = [
    [head.links.get('canonical')?.[0], 'link:canonical', 0.95],
    [firstMeta(head, 'og:url')?.value, 'meta:og:url', 0.85],
    [asText(node?.url), 'json-ld', 0.8],
    [asText(node?.mainEntityOfPage), 'json-ld', 0.8],
  ];
  for (const [candidate, source, confidence] of candidates) {
    const absolute = candidate ? webUrl(candidate, head.base || url) : undefined;
    if (absolute && (new URL(absolute).pathname !== '/' || new URL(absolute).search !== ''))
      return { value: absolute, source, confidence };
  }
  return undefined;
}

const siteMeta = ['og:site_name', 'application-name', 'al:android:app_name', 'dc.publisher', 'publisher'];

export function readSite(
  head: PageHead,
  node: JsonObject | undefined,
  url: string | undefined,
): Sourced<string> | undefined {
  const publisher = isObject(node?.publisher) || Array.isArray(node?.publisher) ? asText(node.publisher) : '';
  const named = firstMeta(head, ...siteMeta);
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return (
    sourced(flat(named?.value ?? ''), `meta:${named?.name}`, 0.9) ??
    sourced(publisher.startsWith('http') ? '' : flat(publisher), 'json-ld', 0.8) ??
    sourced(host, 'url', 0.5)
  );
}

/** The page's AMP twin. */
export function readAmpUrl(head: PageHead, url: string | undefined): string | undefined {
  const target = head.links.get('amphtml')?.[0];
  return target ? webUrl(target, head.base || url) : undefined;
}

const sectionMeta = ['article:section', 'og:article:section', 'section', 'parsely-section', 'sailthru.section'];

/** What some name as the section is the kind of page. */
const kindOfPage = /^(?:news ?)?(?:article|story|post|page|blogposting|website)$/i;

export function readSection(head: PageHead, node: JsonObject | undefined): Sourced<string> | undefined {
  const stated = asText(node?.articleSection);
  const named = stated === '' ? firstMeta(head, ...sectionMeta) : undefined;
  // Some list all sections the article stands in, the first of which is its own.
  const [first = ''] = flatText(stated || (named?.value ?? '')).split(/[,;|]/, 1);
  const section = first.trim();
  if (section.length > 80 || section.startsWith('http') || kindOfPage.test(section)) return undefined;
  return sourced(section, named ? `meta:${named.name}` : 'json-ld', named ? 0.8 : 0.85);
}

const MAX_TAGS = 40;

/** Key words and tags as the page lists them, each once, in order; those of the publishing system's own ("_seo") left out. */
export function readTags({ meta }: PageHead, node: JsonObject | undefined): string[] {
  const lists = [
    ...asList(node?.keywords).map(asText),
    ...(meta.get('article:tag') ?? []),
    ...(meta.get('news_keywords') ?? []),
    ...(meta.get('parsely-tags') ?? []),
    ...(meta.get('keywords') ?? []),
  ];
  const tags = new Map<string, string>();
  for (const tag of lists.flatMap((list) => list.split(/[,;|、，]/)).map(flat)) {
    const key = tag.toLowerCase();
    if (tag.length > 1 && tag.length <= 60 && !tag.startsWith('_') && !tags.has(key) && tags.size < MAX_TAGS)
      tags.set(key, tag);
  }
  return [...tags.values()];
}

const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,3}$/i;

export function readLanguage(head: PageHead, node: JsonObject | undefined): Sourced<string> | undefined {
  const candidates: [string, string, number][] = [
    [head.language, 'html:lang', 0.8],
    [asText(node?.inLanguage), 'json-ld', 0.8],
    [firstMeta(head, 'content-language', 'language', 'dc.language')?.value ?? '', 'meta:language', 0.7],
    [firstMeta(head, 'og:locale')?.value ?? '', 'meta:og:locale', 0.6],
  ];
  const found = candidates.find(([value]) => languageTag.test(value.trim()));
  if (!found) return undefined;
  return { value: found[0].trim().replaceAll('_', '-'), source: found[1], confidence: found[2] };
}

export function readDescription(head: PageHead, node: JsonObject | undefined): Sourced<string> | undefined {
  const named = firstMeta(head, 'og:description', 'description', 'twitter:description', 'dc.description');
  return (
    sourced(flat(named?.value ?? ''), `meta:${named?.name}`, 0.9) ??
    sourced(flat(asText(node?.description)), 'json-ld', 0.8)
  );
}

/** Whether the page itself, in its head or in one of its blocks, says that not all of its text is free to read. */
export function isPaywalled({ meta }: PageHead, node: JsonObject | undefined, blocks: readonly string[]): boolean {
  const says = (value: unknown): boolean =>
    value === false || (typeof value === 'string' && /^(?:https?:\/\/schema\.org\/)?false$/i.test(value));
  if (
    says(node?.isAccessibleForFree) ||
    asList(node?.hasPart).some((part) => isObject(part) && says(part.isAccessibleForFree))
  )
    return true;
  const tier = meta.get('article:content_tier')?.[0] ?? '';
  return /^(?:locked|metered)$/i.test(tier) || blocks.some(isPaywallNotice);
}

/** Whether the page calls itself a live report, which grows entry by entry. */
export const isLive = (node: JsonObject | undefined): boolean =>
  asList(node?.['@type']).some((type) => /liveblogposting/i.test(asText(type)));
