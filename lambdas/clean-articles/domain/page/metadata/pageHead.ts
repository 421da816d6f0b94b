import type { Element } from 'domhandler';
import type { JsonObject } from './json.ts';

/** All that a page says about itself apart from its text. */
export interface PageHead {
  /** `name`, `property`, `itemprop` or `http-equiv`, lower case, to its contents in order. */
  meta: ReadonlyMap<string, readonly string[]>;
  /** `rel`, lower case, to the absolute or relative targets in order. */
  links: ReadonlyMap<string, readonly string[]>;
  title: string;
  language: string;
  jsonLd: readonly JsonObject[];
  base: string;
  /** What the page calls the feeds it links to. */
  feedTitles: readonly string[];
  /** Elements that may hold metadata, in document order: times, bylines, h1 and h2, microdata. */
  times: readonly Element[];
  bylines: readonly Element[];
  headings: readonly Element[];
  images: readonly Element[];
  itemprops: ReadonlyMap<string, readonly Element[]>;
}

export const firstMeta = ({ meta }: PageHead, ...names: string[]): { value: string; name: string } | undefined => {
  for (const name of names) {
    const value = meta.get(name)?.find((content) => content !== '');
    if (value !== undefined) return { value, name };
  }
  return undefined;
};
