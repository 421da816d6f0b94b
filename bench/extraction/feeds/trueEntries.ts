import { SaxesParser, type SaxesTagNS } from 'saxes';

export type EntryField = 'title' | 'link' | 'id' | 'date';
export const entryFields: readonly EntryField[] = ['title', 'link', 'id', 'date'];
/** What an entry states, white space apart. */
export type TrueEntry = Partial<Record<EntryField, string>>;

const ROOTS = new Set(['rss', 'feed', 'RDF', 'entry', 'channel']);
const FIELDS: Readonly<Record<string, EntryField>> = {
  title: 'title',
  link: 'link',
  guid: 'id',
  id: 'id',
  pubDate: 'date',
  published: 'date',
  updated: 'date',
  modified: 'date',
  issued: 'date',
  created: 'date',
  date: 'date',
};
const isCore = (uri: string): boolean => uri === '' || /rss|atom|netscape|purl\.org\/(?:pie|echo)/i.test(uri);
const isDublinDate = (tag: SaxesTagNS): boolean => tag.local === 'date' && /purl\.org\/dc\//.test(tag.uri);

/** Finds entries and their own fields by the events of a strict parser, apart from how we read feeds. */
class EntryFinder {
  readonly entries: TrueEntry[] = [];
  isFeed = false;
  #depth = 0;
  #entryDepth = 0;
  #text = '';

  open(tag: SaxesTagNS): void {
    this.#depth++;
    if (this.#depth === 1) this.isFeed = ROOTS.has(tag.local);
    if (this.#entryDepth === 0 && isCore(tag.uri) && (tag.local === 'item' || tag.local === 'entry')) {
      this.#entryDepth = this.#depth;
      this.entries.push({});
    } else if (this.#isField(tag)) this.#openField(tag);
  }

  text(text: string): void {
    this.#text += text;
  }

  close(tag: SaxesTagNS): void {
    if (this.#isField(tag)) this.#keep(FIELDS[tag.local], this.#text);
    if (this.#depth === this.#entryDepth) this.#entryDepth = 0;
    this.#depth--;
  }

  #isField(tag: SaxesTagNS): boolean {
    const isChild = this.#entryDepth > 0 && this.#depth === this.#entryDepth + 1;
    return (
      isChild && Object.hasOwn(FIELDS, tag.local) && (isDublinDate(tag) || (tag.local !== 'date' && isCore(tag.uri)))
    );
  }

  #openField(tag: SaxesTagNS): void {
    this.#text = '';
    const rel = tag.attributes.rel?.value ?? 'alternate';
    const href = tag.attributes.href?.value;
    if (tag.local === 'link' && href !== undefined && rel === 'alternate') this.#keep('link', href);
  }

  #keep(field: EntryField | undefined, value: string): void {
    const entry = this.entries.at(-1);
    if (entry && field && value.trim() !== '') entry[field] ??= value.replace(/\s+/g, ' ').trim();
  }
}

/** The entries of a well-formed feed; undefined for what is not well-formed or no feed. */
export function trueEntries(xml: string): TrueEntry[] | undefined {
  const finder = new EntryFinder();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('opentag', (tag) => finder.open(tag));
  parser.on('text', (text) => finder.text(text));
  parser.on('cdata', (text) => finder.text(text));
  parser.on('closetag', (tag) => finder.close(tag));
  try {
    parser.write(xml).close();
  } catch {
    return undefined;
  }
  return finder.isFeed ? finder.entries : undefined;
}

/** Whether a strict parser reads the document to its end. */
export function isWellFormed(xml: string): boolean {
  try {
    new SaxesParser({ xmlns: true, position: false }).write(xml).close();
    return true;
  } catch {
    return false;
  }
}
