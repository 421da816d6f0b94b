import { normalText } from '../mainText/normalText.ts';
import { asList, asText, isObject, type Json, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const namingMeta = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'al:android:app_name',
  'al:ios:app_name',
  'al:iphone:app_name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'copyright',
  'twitter:site',
];
const namingTypes = /^(?:website|newsmediaorganization|organization|corporation)$/i;
/** Longer texts under these names are claims or titles. */
const MAX_NAME = 60;
const MAX_SITE_NAMES = 20;
/** Letters by which a text may be longer than the name it holds. */
const MORE = 12;

/**
 * All names the page gives its site, in lower case without marks: from meta elements, structured data, the titles of its
 * feeds, and its host with and without its ending.
 */
export function siteNames(head: PageHead, node: JsonObject | undefined, url: string | undefined): string[] {
  const host = url && URL.canParse(url) ? new URL(url).hostname.replace(/^(?:www|m|mobile|amp)\./, '') : '';
  const publishers = head.jsonLd
    .filter((item) => asList(item['@type']).some((type) => namingTypes.test(asText(type))))
    .flatMap(({ name, alternateName }) => [name, ...asList(alternateName)]);
  const names = [
    ...namingMeta.flatMap((name) => head.meta.get(name) ?? []),
    ...asList(node?.publisher).map((one) => (isObject(one) ? asText(one.name) : asText(one))),
    ...publishers.map(asText),
    ...head.feedTitles.map((title) => title.split(/\s[»›|–—-]\s|\s&raquo;\s/, 1)[0] ?? ''),
    host,
    host.replace(/(?:\.(?:co|com|org|net|gov|ac|or|ne))?\.[a-z]{2,6}$/, ''),
  ];
  const title = normalText(firstMeta(head, 'og:title')?.value ?? head.title);
  const plain = names.filter((name) => name.length <= MAX_NAME && !name.startsWith('http')).map(normalText);
  const authors = asList(node?.author)
    .filter(isPerson)
    .map((author) => normalText(asText(author)));
  const open = normalText(firstMeta(head, 'og:site_name')?.value ?? '');
  const isTitle = (name: string): boolean => name.length > title.length / 2 && title.startsWith(name);
  return [
    ...new Set(plain.filter((name) => name.length > 1 && !isTitle(name) && !(authors.includes(name) && name !== open))),
  ].slice(0, MAX_SITE_NAMES);
}

/** On pages of one person, the publisher is its author. */
const isPerson = (entity: Json): boolean =>
  isObject(entity) && asList(entity['@type']).some((type) => /^person$/i.test(asText(type)));

const joined = (normal: string): string => normal.replaceAll(' ', '');

/** Whether a text is one of the site's names and no more. */
export const isNameItself = (text: string, names: readonly string[]): boolean =>
  names.some((name) => joined(name) === joined(normalText(text)));

/** Whether a text is one of the site's names, the beginning or end of one ("Guardian" of theguardian.com), or one with a word more. */
export function isSiteName(text: string, names: readonly string[]): boolean {
  const normal = normalText(text);
  const flat = joined(normal);
  if (flat.length < 2) return false;
  return names.some((name) => {
    const flatName = joined(name);
    if (flatName.startsWith(flat) || (flat.length > 2 && flatName.endsWith(flat))) return true;
    return flat.length < flatName.length + MORE && ` ${normal} `.includes(` ${name} `);
  });
}
