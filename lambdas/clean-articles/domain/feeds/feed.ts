/** A text as a feed gives it: `value` is plain text for text/plain and HTML text for text/html and application/xhtml+xml. */
export interface FeedText {
  type: string;
  value: string;
  /** xml:lang that holds here; empty when none does. */
  language: string;
  /** URL that relative references in it stand against; empty when unknown. */
  base: string;
  /** Where content lies that is not in the feed itself. */
  src?: string;
}

export interface FeedPerson {
  name?: string;
  email?: string;
  uri?: string;
}

export interface FeedLink {
  href: string;
  rel: string;
  type: string;
  /** The other attributes as given: title, length, hreflang. */
  attributes: ReadonlyMap<string, string>;
}

export interface FeedCategory {
  term?: string;
  scheme?: string;
  label?: string;
}

export interface FeedMedia {
  url: string;
  type?: string;
  medium?: string;
  width?: number;
  height?: number;
  caption?: string;
  credit?: string;
}

/** What feeds, their entries and the sources of copied entries have in common. Dates are as written. */
export interface FeedNode {
  id?: string;
  /** True when the RSS guid stands for the link because the item has none. */
  idIsLink?: boolean;
  title?: FeedText;
  /** True while the title is a medium's, not the entry's own. */
  hasWeakTitle?: boolean;
  link?: string;
  /** The address behind a counting redirect (feedburner:origLink). */
  originalLink?: string;
  links: FeedLink[];
  /** The description of an item, the subtitle of a feed. */
  summary?: FeedText;
  contents: FeedText[];
  authors: FeedPerson[];
  contributors: FeedPerson[];
  publishers: FeedPerson[];
  categories: FeedCategory[];
  media: FeedMedia[];
  published?: string;
  updated?: string;
  created?: string;
  expired?: string;
  language?: string;
  rights?: FeedText;
  /** Where a copied entry came from: the RSS source element or atom:source. */
  source?: FeedNode;
}

export interface FeedEntry extends FeedNode {
  /** RFC 6721: the entry was taken back. */
  isDeleted?: boolean;
}

export interface Feed extends FeedNode {
  entries: FeedEntry[];
}

export const emptyNode = (): FeedNode => ({
  links: [],
  contents: [],
  authors: [],
  contributors: [],
  publishers: [],
  categories: [],
  media: [],
});
