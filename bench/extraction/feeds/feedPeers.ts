import { parseFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { readFeed } from '../../../lambdas/clean-articles/domain/feeds/readFeed.ts';
import { parseXml } from '../../../lambdas/clean-articles/domain/xml/parseXml.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import type { EntryField } from './trueEntries.ts';

/** Which of the fields a reader found in each entry; throws where it can't read the feed. */
export type FoundEntries = ReadonlySet<EntryField>[];
export interface FeedPeer {
  name: string;
  read(xml: string): FoundEntries | Promise<FoundEntries>;
}

const limits = inputLimits.parse({});

const fieldsOf = (found: Record<EntryField, unknown>): ReadonlySet<EntryField> => {
  const names: EntryField[] = ['title', 'link', 'id', 'date'];
  return new Set(names.filter((name) => found[name] !== undefined && found[name] !== null && found[name] !== ''));
};

const ours: FeedPeer = {
  name: 'newsdrop',
  read: (xml) =>
    readFeed(parseXml(xml, limits)).entries.map((entry) =>
      fieldsOf({
        title: entry.title?.value,
        link: entry.link ?? entry.links[0]?.href,
        id: entry.id,
        date: entry.published ?? entry.updated ?? entry.created,
      }),
    ),
};

const field = (value: unknown, ...names: string[]): unknown =>
  typeof value === 'object' && value !== null
    ? names.map((name): unknown => Reflect.get(value, name)).find((found) => found !== undefined)
    : undefined;

const smith: FeedPeer = {
  name: 'feedsmith',
  read: (xml) => {
    const { feed } = parseFeed(xml);
    const entries = field(feed, 'items', 'entries');
    return (Array.isArray(entries) ? entries : []).map((entry: unknown) =>
      fieldsOf({
        title: field(entry, 'title'),
        link: field(entry, 'link', 'links'),
        id: field(entry, 'guid', 'id'),
        date: field(entry, 'pubDate', 'published', 'updated') ?? field(field(entry, 'dc'), 'date', 'dates'),
      }),
    );
  },
};

const rssParser: FeedPeer = {
  name: 'rss-parser',
  read: async (xml) => {
    const feed = await new RssParser().parseString(xml);
    return feed.items.map((item) =>
      fieldsOf({
        title: item.title,
        link: item.link,
        id: item.guid ?? field(item, 'id'),
        date: item.isoDate ?? item.pubDate ?? field(item, 'date'),
      }),
    );
  },
};

export const feedPeers: readonly FeedPeer[] = [ours, smith, rssParser];
