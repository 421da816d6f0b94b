import type { Sourced } from '../../sourceArticle.ts';
import { normalText } from '../mainText/normalText.ts';
import { addressWords, isRepeated } from './addressWords.ts';
import { flatText } from './flatText.ts';
import { type Claim, votes } from './headlineClaim.ts';
import { headlineTexts } from './headlineTexts.ts';
import { asText, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';
import { isNameItself, isSiteName } from './siteNames.ts';
import { isBegun, LONGEST, visibleHeading } from './visibleHeading.ts';
import { withoutSite } from './withoutSite.ts';

export interface TitleContext {
  /** As siteNames gives them. */
  names: readonly string[];
  section?: string | undefined;
  url?: string | undefined;
}

/**
 * The headline, without the site's name. The visible heading, structured data, Open Graph and the page's title each
 * name one; the one most of them agree on wins, and where all differ the visible one. One that the page's address was made of is
 * the headline the article was filed under.
 */
export function readTitle(
  head: PageHead,
  node: JsonObject | undefined,
  { names, section, url }: TitleContext,
): Sourced<string> | undefined {
  const claims = readClaims(head, node, names, section);
  const heading = visibleHeading(head, claims, names, section);
  const all = heading ? [heading, ...claims.map((claim) => cutAfter(claim, heading))] : claims;
  const sums = new Map<string, number>();
  for (const { value, vote } of all) sums.set(normalText(value), (sums.get(normalText(value)) ?? 0) + vote);
  const filed = filedUnder(all, addressWords(url));
  if (filed !== undefined) sums.set(filed, (sums.get(filed) ?? 0) + votes.address);
  const most = Math.max(0, ...sums.values());
  const winner = all.find(({ value }) => sums.get(normalText(value)) === most);
  if (!winner) return likeTheSite(head, names);
  return { value: winner.value, source: winner.source, confidence: confidenceOf(most) };
}

/** On a page all of whose headlines sound like its site, the one that says more than the site's name. */
function likeTheSite({ headings, title }: PageHead, names: readonly string[]): Sourced<string> | undefined {
  const main = headings.find(({ name }) => name === 'h1');
  const texts = [
    { value: main ? (headlineTexts(main)[0] ?? '') : '', source: 'h1' },
    { value: flatText(title), source: 'title' },
  ];
  const found = texts.find(({ value }) => value.includes(' ') && value.length < LONGEST && !isNameItself(value, names));
  return found && { ...found, confidence: 0.4 };
}

/** The one headline that the address repeats; not where it is the page's title, which is often made for search engines, as the address is. */
function filedUnder(claims: readonly Claim[], address: readonly string[]): string | undefined {
  const repeated = new Set(
    claims.filter(({ value }) => isRepeated(value, address)).map(({ value }) => normalText(value)),
  );
  const title = claims.find(({ source }) => source === 'title')?.value ?? '';
  const [only] = repeated;
  return repeated.size === 1 && only !== normalText(title) ? only : undefined;
}

const confidenceOf = (sum: number): number => Math.min(0.98, Math.round(50 + sum * 11) / 100);

/** What the head of the page says the headline is, that most carefully spelled first. */
function readClaims(
  head: PageHead,
  node: JsonObject | undefined,
  names: readonly string[],
  section: string | undefined,
): Claim[] {
  const open = firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title');
  const claims = [
    { value: open?.value ?? '', source: `meta:${open?.name ?? ''}`, vote: votes.open },
    { value: asText(node?.headline), source: 'json-ld', vote: votes['json-ld'] },
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

/** The claim without what follows the heading in it. */
const cutAfter = (claim: Claim, heading: Claim): Claim =>
  claim.value !== heading.value && isBegun(claim.value, heading.value, true, undefined)
    ? { ...claim, value: heading.value }
    : claim;
