import { parseDate } from '../../../lambdas/clean-articles/domain/dates/parseDate.ts';
import type {
  Feed,
  FeedLink,
  FeedNode,
  FeedPerson,
  FeedText,
} from '../../../lambdas/clean-articles/domain/feeds/feed.ts';
import { isMarkup } from '../../../lambdas/clean-articles/domain/feeds/feedText.ts';

/** HTML that is compared by what it shows and links to, not letter by letter. */
export class Markup {
  readonly html: string;
  readonly base: string;

  constructor(html: string, base: string) {
    this.html = html;
    this.base = base;
  }
}

const textView = (text: FeedText): unknown => (isMarkup(text.type) ? new Markup(text.value, text.base) : text.value);

const detail = (text: FeedText | undefined): unknown =>
  text && {
    type: text.type,
    value: textView(text),
    language: text.language === '' ? undefined : text.language.replace('_', '-'),
    base: text.base,
    src: text.src,
  };

const personView = ({ name, email, uri }: FeedPerson) => ({ name, email, href: uri });

const personText = (person: FeedPerson | undefined): string | undefined => {
  if (person?.name !== undefined && person.email !== undefined) return `${person.name} (${person.email})`;
  return person?.name ?? person?.email;
};

function linkView({ href, rel, type, attributes }: FeedLink): Record<string, unknown> {
  const pick = (name: string) => (attributes.has(name) ? { [name]: attributes.get(name) } : {});
  return { rel, href, ...(type === '' ? {} : { type }), ...pick('title'), ...pick('length'), ...pick('hreflang') };
}

/** Python's nine-part UTC time tuple. */
function timeTuple(text: string | undefined): unknown {
  const value = text === undefined ? undefined : parseDate(text, { allowPartial: true })?.value;
  if (value === undefined) return undefined;
  const date = new Date(value);
  const day = Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
  return [
    ...[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()],
    ...[date.getUTCSeconds(), (date.getUTCDay() + 6) % 7, day, 0],
  ];
}

const dateViews = (name: string, text: string | undefined): Record<string, unknown> => ({
  [name]: text,
  [`${name}_parsed`]: timeTuple(text),
});

function nodeView(node: FeedNode): Record<string, unknown> {
  const enclosures = node.links
    .filter(({ rel }) => rel === 'enclosure')
    .map((link) => ({ ...linkView(link), rel: undefined }));
  const author = node.authors.at(-1);
  const publisher = node.publishers.at(-1);
  const tags = node.categories.map(({ term, scheme, label }) => ({ term, scheme, label }));
  return {
    title: node.title && textView(node.title),
    title_detail: detail(node.title),
    link: node.link,
    links: node.links.map(linkView),
    enclosures,
    id: node.id,
    guidislink: node.idIsLink ?? false,
    author: personText(author),
    author_detail: author && personView(author),
    authors: node.authors.map(personView),
    contributors: node.contributors.map(personView),
    publisher: personText(publisher),
    publisher_detail: publisher && personView(publisher),
    tags,
    category: tags[0]?.term,
    categories: tags.map(({ term, scheme }) => [scheme, term]),
    language: node.language,
    rights: node.rights && textView(node.rights),
    rights_detail: detail(node.rights),
    source: node.source && { ...subtitleView(node.source), ...nodeView(node.source), href: node.source.link },
    ...dateViews('published', node.published),
    ...dateViews('updated', node.updated),
    ...dateViews('created', node.created),
    ...dateViews('expired', node.expired),
  };
}

const subtitleView = (node: FeedNode): Record<string, unknown> => ({
  subtitle: node.summary && textView(node.summary),
  subtitle_detail: detail(node.summary),
});

function entryView(node: FeedNode): Record<string, unknown> {
  const summary = node.summary ?? node.contents[0];
  return {
    ...nodeView(node),
    summary: summary && textView(summary),
    summary_detail: detail(summary),
    content: node.contents.map(detail),
  };
}

/** The names under which feedparser's expressions look into a feed. */
export const feedparserView = (feed: Feed): Record<string, unknown> => ({
  feed: { ...subtitleView(feed), ...nodeView(feed) },
  entries: feed.entries.map(entryView),
  bozo: false,
});
