import { type Element, isTag } from 'domhandler';
import { normalText } from '../mainText/normalText.ts';
import { type Claim, votes } from './headlineClaim.ts';
import { headlineTexts } from './headlineTexts.ts';
import type { PageHead } from './pageHead.ts';
import { isSiteName } from './siteNames.ts';
import { titleParts } from './withoutSite.ts';

/** A heading of more characters was never closed. */
export const LONGEST = 400;
const emphasis = new Set(['em', 'i', 'cite', 'b', 'strong', 'sub', 'sup']);
/** Share of its trigrams that a headline has in common with another one of the same article, whatever the language. */
const LIKENESS = 0.2;

/** The heading that repeats a claim, in whole or in one of its parts, else the first that can be a headline. */
export function visibleHeading(
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

/** The first of the headings that says what a claim says; one in parts leaves the marks between them to the claim. */
function findRepeated(elements: readonly Element[], claims: readonly Claim[]): Claim | undefined {
  const known = new Map(claims.toReversed().map(({ value }) => [normalText(value), value]));
  const source = elements[0]?.name === 'h2' ? 'h2' : 'h1';
  for (const element of elements) {
    const texts = headlineTexts(element);
    const text = texts.find((one) => one.length < LONGEST && known.has(normalText(one)));
    if (text === undefined) continue;
    const isWhole = text === texts[0] && !hasParts(element);
    return { value: isWhole ? text : (known.get(normalText(text)) ?? text), source, vote: votes.h1 };
  }
  return undefined;
}

/** Whether a heading holds more than words, some of them set off as titles of books are. */
const hasParts = ({ children }: Element): boolean =>
  children.some((child) => isTag(child) && !emphasis.has(child.name));

const isLong = (text: string): boolean =>
  normalText(text).split(' ').length >= 4 || /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]{6}/.test(text);

/** Whether a claim is the heading with something behind a dash or bar, as a name of the site we don't know. */
export function isBegun(claim: string, heading: string, isOnly: boolean, section: string | undefined): boolean {
  const [first = '', ...others] = titleParts(claim);
  if (others.length === 0 || !claim.startsWith(heading)) return false;
  const isHeadline = isLong(heading) || (isOnly && heading.includes(' ') && heading !== section);
  return isHeadline && (first === heading || titleParts(claim.slice(heading.length)).length < titleParts(claim).length);
}

/** Whether a claim is the heading behind a kicker: both are the headline then, and the claims decide. */
const endsIn = (claim: string, heading: string): boolean =>
  claim.endsWith(heading) && /[:|\u2013\u2014-]\s*$/.test(claim.slice(0, -heading.length));

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
