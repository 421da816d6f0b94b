import type { Element } from 'domhandler';
import type { Sourced } from '../../sourceArticle.ts';
import { normalText } from '../mainText/pageContext.ts';
import { flatText } from './flatText.ts';
import { headlineTexts } from './headlineTexts.ts';
import { asText, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { isSiteName } from './siteNames.ts';
import { titleParts, withoutSite } from './withoutSite.ts';

export interface TitleContext {
  /** As siteNames gives them. */
  names: readonly string[];
  section?: string | undefined;
}

interface Claim {
  value: string;
  source: string;
  vote: number;
}

/** A heading of more characters was never closed. */
const LONGEST = 400;
/**
 * How much each place a headline stands in counts when they differ: what the reader sees outweighs two of the others, not
 * all three.
 */
const votes = { h1: 2.1, doubtful: 1.5, 'json-ld': 1, open: 1, title: 0.25 };
/** Share of its trigrams that a headline has in common with another one of the same article, whatever the language. */
const LIKENESS = 0.2;

/**
 * The headline, without the site's name. The visible heading, structured data, Open Graph and the page's title each
 * name one; the one most of them agree on wins, and where all differ the visible one.
 */
export function readTitle(
  head: PageHead,
  node: JsonObject | undefined,
  { names, section }: TitleContext,
): Sourced<string> | undefined {
  const claims = readClaims(head, node, names, section);
  const heading = visibleHeading(head, claims, names, section);
  const all = heading ? [heading, ...claims.map((claim) => cutAfter(claim, heading))] : claims;
  const sums = new Map<string, number>();
  for (const { value, vote } of all) sums.set(normalText(value), (sums.get(normalText(value)) ?? 0) + vote);
  const most = Math.max(0, ...sums.values());
  const winner = all.find(({ value }) => sums.get(normalText(value)) === most);
  if (!winner) return undefined;
  return { value: winner.value, source: winner.source, confidence: confidenceOf(most) };
}

const confidenceOf = (sum: number): number => Math.min(0.98, Math.round(50 + sum * 11) / 100);

/** What the head of the page says the headline is. */
function readClaims(
  head: PageHead,
  node: JsonObject | undefined,
  names: readonly string[],
  section: string | undefined,
): Claim[] {
  const open = firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title');
  const claims = [
    { value: asText(node?.headline), source: 'json-ld', vote: votes['json-ld'] },
    { value: open?.value ?? '', source: `meta:${open?.name ?? ''}`, vote: votes.open },
    { value: head.title, source: 'title', vote: votes.title },
  ].map((claim) => ({ ...claim, value: withoutSite(withoutTags(flatText(claim.value)), names, section) }));
  const named = claims.filter(({ value }) => value.length > 1 && !isSiteName(value, names));
  return named.map((claim) => ({ ...claim, value: untruncated(claim.value, named) }));
}

const withoutTags = (text: string): string => text.replace(/<\/?[a-z][^<>]{0,200}>/gi, '');

/** The longer claim that one ending in an ellipsis was cut from. */
function untruncated(value: string, claims: readonly Claim[]): string {
  const cut = /^(.{12,})(?:\u2026|\.\.\.)$/u.exec(value)?.[1]?.trim();
  return (cut && claims.find((other) => other.value !== value && other.value.startsWith(cut))?.value) || value;
}

/** The heading that repeats a claim, in whole or in one of its parts, else the first that can be a headline. */
function visibleHeading(
  { headings, itemprops }: PageHead,
  claims: readonly Claim[],
  names: readonly string[],
  section: string | undefined,
): Claim | undefined {
  const declared = (itemprops.get('headline') ?? []).filter(({ name }) => name !== 'meta');
  const mains = [...declared, ...headings.filter(({ name }) => name === 'h1')];
  const repeated = findRepeated(mains, claims);
  if (repeated) return repeated;
  const texts = mains
    .map((element) => headlineTexts(element)[0] ?? '')
    .filter((text) => text.length > 1 && text.length < LONGEST && !isSiteName(text, names));
  const begun = texts.find((text) => claims.some(({ value }) => isBegun(value, text, texts.length === 1, section)));
  if (begun !== undefined) return { value: begun, source: 'h1', vote: votes.h1 };
  const value = texts.find(isLong);
  const isLike = value !== undefined && isLikeAny(value, claims);
  const seconds = headings.filter(({ name }) => name === 'h2');
  const below = isLike ? undefined : findRepeated(seconds, claims);
  if (below || value === undefined) return below;
  const isSure = isLike && !claims.some((claim) => endsIn(claim.value, value));
  return { value, source: 'h1', vote: isSure ? votes.h1 : votes.doubtful };
}

function findRepeated(elements: readonly Element[], claims: readonly Claim[]): Claim | undefined {
  const known = new Set(claims.map(({ value }) => normalText(value)));
  const source = elements[0]?.name === 'h2' ? 'h2' : 'h1';
  for (const element of elements) {
    const value = headlineTexts(element).find((text) => text.length < LONGEST && known.has(normalText(text)));
    if (value !== undefined) return { value, source, vote: votes.h1 };
  }
  return undefined;
}

const isLong = (text: string): boolean =>
  normalText(text).split(' ').length >= 4 || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]{6}/.test(text);

/** Whether a claim is the heading with something behind a dash or bar, as a name of the site we don't know. */
function isBegun(claim: string, heading: string, isOnly: boolean, section: string | undefined): boolean {
  const [first = '', ...others] = titleParts(claim);
  if (others.length === 0 || !claim.startsWith(heading)) return false;
  const isHeadline = isLong(heading) || (isOnly && heading.includes(' ') && heading !== section);
  return isHeadline && (first === heading || titleParts(claim.slice(heading.length)).length < titleParts(claim).length);
}

/** Whether a claim is the heading behind a kicker: both are the headline then, and the claims decide. */
const endsIn = (claim: string, heading: string): boolean =>
  claim.endsWith(heading) && /[:|\u2013\u2014-]\s*$/.test(claim.slice(0, -heading.length));

/** The claim without what follows the heading in it. */
const cutAfter = (claim: Claim, heading: Claim): Claim =>
  claim.value !== heading.value && isBegun(claim.value, heading.value, true, undefined)
    ? { ...claim, value: heading.value }
    : claim;

function isLikeAny(heading: string, claims: readonly Claim[]): boolean {
  const own = trigrams(heading);
  return claims.some(({ value }) => {
    const others = trigrams(value);
    const shared = [...own].filter((gram) => others.has(gram)).length;
    return shared >= LIKENESS * own.size;
  });
}

function trigrams(text: string): Set<string> {
  const normal = normalText(text);
  return new Set(Array.from({ length: Math.max(0, normal.length - 2) }, (_, at) => normal.slice(at, at + 3)));
}
