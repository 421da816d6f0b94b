import type { InputLimits } from '../../../shared/settings.ts';
import { checkMarkup } from '../assemble/checkMarkup.ts';
import { fromDraft, type ItemResult, present, rejected } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline, statedPeople, titleWithoutSite } from '../formats/sourceFields.ts';
import type { SourceArticle, SourceImage, SourcePerson } from '../sourceArticle.ts';
import { resolveUrl } from '../xml/resolveUrl.ts';
import type { FeedEntry, FeedMedia, FeedNode, FeedPerson } from './feed.ts';
import { feedBody } from './feedBody.ts';
import { oneLine, plainText } from './plainText.ts';

export interface FeedContext {
  /** Name of the format, for the provenance: `rss`, `atom` ... */
  format: string;
  feed: FeedNode;
  now: Date;
  limits: InputLimits;
}

const IS_URI = /^[a-z][a-z\d+.-]{1,30}:\S/i;

/** Ids that are no URI mean something within their feed only. */
function identity(entry: FeedEntry, feed: FeedNode): Pick<SourceArticle, 'id' | 'idScope'> {
  if (entry.id === undefined) return {};
  if (IS_URI.test(entry.id)) return { id: entry.id };
  const scope = entry.source?.link ?? feed.link ?? feed.id ?? plainText(feed.title);
  return scope === undefined && entry.link !== undefined
    ? {}
    : present<Pick<SourceArticle, 'id' | 'idScope'>>({ id: entry.id, idScope: scope });
}

/**
 * The people of the entry, else of the feed it was copied from, else of the feed, as Atom has it (RFC 4287, 4.2.1). RSS
 * names the editor there, who wrote nothing.
 */
function authorsOf(entry: FeedEntry, { feed, format }: FeedContext): Pick<SourceArticle, 'authors' | 'infoSources'> {
  const inherited = format === 'atom' ? [entry.source, feed] : [];
  for (const { authors } of [entry, ...inherited].filter((node) => node !== undefined)) {
    const found = readPeople(authors, `${format}:author`);
    if (found.authors ?? found.infoSources) return found;
  }
  return {};
}

function readPeople(people: readonly FeedPerson[], source: string): Pick<SourceArticle, 'authors' | 'infoSources'> {
  const named: SourcePerson[] = [];
  const agencies: { name: string }[] = [];
  for (const { name, uri } of people) {
    const read = statedByline(name, source);
    const only = read?.authors?.value.length === 1 ? uri : undefined;
    named.push(
      ...(read?.authors?.value ?? []).map((person) => present<SourcePerson>({ role: undefined, ...person, uri: only })),
    );
    agencies.push(...(read?.infoSources ?? []));
  }
  const authors = statedPeople(named, source);
  return { ...(authors ? { authors } : {}), ...(agencies.length > 0 ? { infoSources: agencies } : {}) };
}

const isImage = ({ medium, type, url }: FeedMedia): boolean =>
  medium === 'image' ||
  type?.startsWith('image/') === true ||
  (!medium && !type && /\.(?:jpe?g|png|gif|webp|avif)\b/i.test(url));

/** The pictures the entry lists, else those in its text, the widest first; the same address once. */
function imagesOf(entry: FeedNode, inText: readonly SourceImage[]): SourceImage[] {
  const images = entry.media
    .filter(isImage)
    .map(({ url, caption, credit, width, height }) => present<SourceImage>({ url, caption, credit, width, height }));
  const byUrl = new Map((images.length > 0 ? images : [...inText]).reverse().map((image) => [image.url, image]));
  return [...byUrl.values()].reverse().sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

function datesOf(entry: FeedEntry, { format, now, feed }: FeedContext): Pick<SourceArticle, 'published' | 'modified'> {
  const locale = entry.language ?? feed.language;
  const updated = firstDate([[entry.updated, `${format}:updated`]], now, locale);
  const first = firstDate(
    [
      [entry.published, `${format}:published`],
      [entry.created, `${format}:created`],
    ],
    now,
    locale,
  );
  const isLater = first && updated && updated.value.value !== first.value.value;
  return present<Pick<SourceArticle, 'published' | 'modified'>>({
    published: first ?? updated,
    modified: isLater ? updated : undefined,
  });
}

const labels = (node: FeedNode): string[] => [
  ...new Set(node.categories.flatMap(({ label, term }) => label ?? term ?? [])),
];

const webAddress = (url: string | undefined): string | undefined => (url && /^https?:/i.test(url) ? url : undefined);

function readDeleted(entry: FeedEntry, context: FeedContext): ItemResult {
  if (entry.id === undefined) return rejected('malformed', 'A deleted entry of the feed does not say which one.');
  const modified = firstDate([[entry.updated, `${context.format}:deleted`]], context.now);
  return {
    article: fromDraft({
      body: { kind: 'text', text: '' },
      ...identity(entry, context.feed),
      pubStatus: 'canceled',
      published: modified,
    }),
  };
}

/**
 * One entry as an article. An entry with a headline alone has the headline for its text, and is a teaser. Throws
 * PermanentError too-deep or too-large for markup that no article has.
 */
export function feedArticle(entry: FeedEntry, context: FeedContext): ItemResult {
  if (entry.isDeleted) return readDeleted(entry, context);
  for (const text of [entry.title, entry.summary, entry.rights, ...entry.contents])
    if (text) checkMarkup(text.value, context.limits);
  const { feed, format } = context;
  const site = plainText(entry.source?.title) ?? plainText(feed.title);
  const title = titleWithoutSite(plainText(entry.title), site);
  const home = webAddress(feed.link) ?? '';
  const url = entry.link && webAddress(resolveUrl(entry.link, home));
  const place = { baseUrl: url ?? (home || undefined), title, ownUrl: url };
  const found = feedBody(entry, place);
  if (!found && title === undefined)
    return rejected('no-article-text', 'The entry of the feed has neither title nor text.');
  const body = found?.body ?? { kind: 'text' as const, text: title ?? '' };
  const summary = found?.summary ?? plainText(entry.summary);
  const isBody = found !== undefined && summary === oneLine(found.text);
  const language = [entry.language, ...entry.contents.map((content) => content.language), entry.summary?.language];
  return {
    article: fromDraft({
      body,
      ...identity(entry, feed),
      url,
      canonicalUrl: webAddress(entry.originalLink),
      title: stated(title, `${format}:title`),
      description: isBody ? undefined : summary,
      ...authorsOf(entry, context),
      ...datesOf(entry, context),
      language: stated([...language, feed.language].find((code) => code) ?? undefined, `${format}:language`),
      site,
      tags: labels(entry),
      images: imagesOf(entry, found?.images ?? []),
      copyrightNotice: plainText(entry.rights) ?? plainText((entry.source ?? feed).rights),
      flags: found && !found.isTeaser ? [] : ['teaser'],
    }),
  };
}
