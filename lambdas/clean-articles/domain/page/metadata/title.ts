import { textContent } from 'domutils';
import { decodeHTML } from 'entities';
import type { Sourced } from '../../sourceArticle.ts';
import { normalText } from '../mainText/pageContext.ts';
import { asText, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const separators = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a>-]+\s+|\s*[|\uff5c]\s*|\s+::\s+|_(?=[^_]*$)/u;

/** A heading of more characters was never closed. */
const LONGEST = 400;
/** How much each place a headline stands in counts when they differ. */
const votes = { h1: 1.5, 'json-ld': 1, open: 1, title: 0.25 };

/**
 * The headline, without the site's name. The visible heading, structured data, Open Graph and the page's title each
 * name one; the one most of them agree on wins, and where all differ the visible one.
 */
export function readTitle(
  head: PageHead,
  node: JsonObject | undefined,
  site: string | undefined,
): Sourced<string> | undefined {
  const open = firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title');
  const claims = [
    { value: withoutSite(clean(asText(node?.headline)), site), source: 'json-ld', vote: votes['json-ld'] },
    { value: withoutSite(clean(open?.value ?? ''), site), source: `meta:${open?.name ?? ''}`, vote: votes.open },
    { value: withoutSite(clean(head.title), site), source: 'title', vote: votes.title },
  ].filter(({ value }) => value.length > 1 && !isSite(value, site));
  const heading = visibleHeading(
    head,
    claims.map(({ value }) => value),
    site,
  );
  const all = heading === undefined ? claims : [{ value: heading, source: 'h1', vote: votes.h1 }, ...claims];
  const sums = new Map<string, number>();
  for (const { value, vote } of all) sums.set(normalText(value), (sums.get(normalText(value)) ?? 0) + vote);
  const most = Math.max(0, ...sums.values());
  const winner = all.find(({ value }) => sums.get(normalText(value)) === most);
  return (
    winner && {
      value: winner.value,
      source: winner.source,
      confidence: Math.min(0.98, Math.round(50 + most * 15) / 100),
    }
  );
}

const clean = (text: string): string =>
  decodeHTML(text.slice(0, 2 * LONGEST))
    .replace(/\s+/g, ' ')
    .trim();

/** The main heading that repeats a claimed title, else the first that is long enough to be a headline. */
function visibleHeading(
  { headings, itemprops }: PageHead,
  claims: readonly string[],
  site: string | undefined,
): string | undefined {
  const mains = [
    ...(itemprops.get('headline') ?? []).filter(({ name }) => name !== 'meta'),
    ...headings.filter(({ name }) => name === 'h1'),
  ];
  const texts = mains
    .map((element) => clean(textContent(element)))
    .filter((text) => text !== '' && text.length < LONGEST && !isSite(text, site));
  const known = claims.map(normalText);
  return (
    texts.find((text) => known.includes(normalText(text))) ??
    texts.find((text) => normalText(text).split(' ').length >= 4 || /[\u3040-\u9fff]{6}/.test(text))
  );
}

const flatName = (text: string): string => normalText(text).replace(/ /g, '');

/** Whether a part of a title names the site. */
function isSite(part: string, site: string | undefined): boolean {
  const [flat, name] = [flatName(part), flatName(site ?? '')];
  return (
    flat.length > 1 &&
    name.length > 1 &&
    (name.includes(flat) || (flat.includes(name) && flat.length < name.length + 12))
  );
}

/** Cuts the parts of a title that name the site: its name, its host's name, or a short last part beside a long rest. */
export function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(separators).filter(Boolean);
  if (parts.length < 2) return title;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (isSite(last, site))
    return withoutSite(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:\uff5c_-]+$/u, ''),
      site,
    );
  if (isSite(first, site))
    return title
      .slice(title.indexOf(first) + first.length)
      .replace(/^[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:\uff5c-]+/u, '');
  return title;
}
