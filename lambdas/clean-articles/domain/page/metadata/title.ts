import { textContent } from 'domutils';
import type { Sourced } from '../../sourceArticle.ts';
import { normalText } from '../mainText/pageContext.ts';
import { asText, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const separators = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a>-]+\s+|\s*[|\uff5c]\s*|\s+::\s+|_(?=[^_]*$)/u;

/**
 * The headline, without the site's name. Structured data, Open Graph and the visible heading usually agree; where they
 * do not, the visible heading wins if the page's own title repeats it.
 */
export function readTitle(
  head: PageHead,
  node: JsonObject | undefined,
  site: string | undefined,
): Sourced<string> | undefined {
  const open = firstMeta(head, 'og:title', 'twitter:title', 'dc.title', 'title', 'sailthru.title', 'parsely-title');
  const candidates = [
    { value: clean(asText(node?.headline)), source: 'json-ld', confidence: 0.9 },
    { value: withoutSite(clean(open?.value ?? ''), site), source: `meta:${open?.name ?? ''}`, confidence: 0.85 },
    { value: withoutSite(clean(head.title), site), source: 'title', confidence: 0.7 },
  ].filter(({ value }) => value.length > 1);
  const heading = visibleHeading(
    head,
    candidates.map(({ value }) => value),
  );
  if (heading) return heading;
  return candidates[0];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The heading that says what one of the claimed titles says, or the only main heading of a page that claims nothing. */
function visibleHeading({ headings, itemprops }: PageHead, claims: readonly string[]): Sourced<string> | undefined {
  const marked = itemprops.get('headline') ?? [];
  const texts = [...marked, ...headings].map((element) => ({
    text: clean(textContent(element)),
    isMain: element.name === 'h1',
  }));
  const known = claims.map(normalText);
  for (const isMain of [true, false]) {
    const agreeing = texts.find(
      (text) => text.isMain === isMain && known.some((claim) => agree(claim, normalText(text.text))),
    );
    if (agreeing) return { value: agreeing.text, source: isMain ? 'h1' : 'heading', confidence: 0.97 };
  }
  const mains = texts.filter(({ isMain, text }) => isMain && text.length > 8);
  return claims.length === 0 && mains.length === 1 && mains[0]
    ? { value: mains[0].text, source: 'h1', confidence: 0.6 }
    : undefined;
}

/** Whether two headlines are one: most of the words of the shorter stand in the longer, and they are about as long. */
function agree(a: string, b: string): boolean {
  if (a === b) return a !== '';
  const [wordsA, wordsB] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  return shared >= 2 && shared / Math.max(wordsA.size, wordsB.size) > 0.7;
}

/** Cuts the parts of a title that name the site: its name, its host's name, or a short last part beside a long rest. */
export function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(separators).filter(Boolean);
  if (parts.length < 2) return title;
  const names = site ? normalText(site).replace(/ /g, '') : '';
  const isSite = (part: string): boolean => {
    const flat = normalText(part).replace(/ /g, '');
    return flat.length > 1 && names.length > 1 && (names.includes(flat) || flat.includes(names));
  };
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (isSite(last))
    return withoutSite(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:\uff5c_-]+$/u, ''),
      site,
    );
  if (isSite(first))
    return title
      .slice(title.indexOf(first) + first.length)
      .replace(/^[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:\uff5c-]+/u, '');
  return title;
}
