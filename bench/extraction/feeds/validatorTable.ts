import { readFileSync } from 'node:fs';
import { type FeedPeer, type FoundEntries, feedPeers } from './feedPeers.ts';
import { entryFields, isWellFormed, type TrueEntry, trueEntries } from './trueEntries.ts';
import { xmlFiles } from './xmlFiles.ts';

interface Score {
  feeds: number;
  entries: number;
  fields: number;
  seconds: number;
}

interface TrueFeed {
  xml: string;
  entries: TrueEntry[];
}

/** Every well-formed feed of the folders, whatever a validator says of it, with the entries a strict parser sees. */
const wellFormed = (folders: readonly string[]): TrueFeed[] =>
  folders.flatMap(xmlFiles).flatMap((file) => {
    const xml = readFileSync(file, 'utf8');
    const entries = trueEntries(xml);
    return entries && entries.length > 0 ? [{ xml, entries }] : [];
  });

async function score(peer: FeedPeer, feeds: readonly TrueFeed[]): Promise<Score> {
  const result: Score = { feeds: 0, entries: 0, fields: 0, seconds: 0 };
  for (const { xml, entries } of feeds) {
    const started = performance.now();
    let found: FoundEntries = [];
    try {
      found = await peer.read(xml);
    } catch {
      // A feed the reader refuses counts as one in which it found nothing.
    }
    result.seconds += (performance.now() - started) / 1000;
    if (found.length === entries.length) result.feeds++;
    result.entries += Math.min(found.length, entries.length);
    for (const [at, entry] of entries.entries()) {
      result.fields += entryFields.filter((name) => entry[name] !== undefined && found[at]?.has(name)).length;
    }
  }
  return result;
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;

/** Entries of a feed that no strict parser reads: its start tags of entries, comments apart. */
function startTags(xml: string): TrueEntry[] {
  const count = xml.replace(/<!--[\s\S]*?-->/g, '').match(/<(?:item|entry)(?=[\s>])/g)?.length ?? 0;
  return Array.from({ length: count }, () => ({}));
}

/** Feeds that are not well-formed, with as many entries as start tags say. */
const illFormed = (folders: readonly string[]): TrueFeed[] =>
  folders.flatMap(xmlFiles).flatMap((file) => {
    const xml = readFileSync(file, 'utf8');
    const entries = isWellFormed(xml) ? [] : startTags(xml);
    return entries.length > 0 ? [{ xml, entries }] : [];
  });

/** Lines of a table: in how many of the feeds that are not well-formed each reader finds how many of the entries. */
export async function illFormedTable(folders: readonly string[]): Promise<string[]> {
  const feeds = illFormed(folders);
  const entries = feeds.reduce((sum, feed) => sum + feed.entries.length, 0);
  const lines = [`${feeds.length} feeds that are not well-formed, ${entries} entries by their start tags`];
  for (const peer of feedPeers) {
    const found = await score(peer, feeds);
    lines.push(
      `  ${peer.name.padEnd(12)} feeds ${share(found.feeds, feeds.length)}  entries ${share(found.entries, entries)}`,
    );
  }
  return lines;
}

/** Lines of a table: which share of feeds, entries and stated fields (title, link, id, date) each reader finds. */
export async function validatorTable(folders: readonly string[]): Promise<string[]> {
  const feeds = wellFormed(folders);
  const entries = feeds.flatMap((feed) => feed.entries);
  const fields = entries.reduce((sum, entry) => sum + Object.keys(entry).length, 0);
  const lines = [`${feeds.length} well-formed feeds, ${entries.length} entries, ${fields} fields stated`];
  for (const peer of feedPeers) {
    const { feeds: read, entries: found, fields: right, seconds } = await score(peer, feeds);
    const speed = Math.round(feeds.length / seconds);
    lines.push(
      `  ${peer.name.padEnd(12)} feeds ${share(read, feeds.length)}  entries ${share(found, entries.length)}  fields ${share(right, fields)}  ${speed} feeds/s`,
    );
  }
  return lines;
}
