import { present } from '../formats/sourceDraft.ts';
import { attributeOf, descendantsOf, tagOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedCategory } from './feed.ts';

const ITUNES = 'http://www.itunes.com/';
const MEDIA = 'http://search.yahoo.com/mrss/category_schema';

const listed = (text: string | undefined, scheme: string | undefined): FeedCategory[] =>
  (text ?? '')
    .split(',')
    .map((term) => term.trim())
    .filter((term) => term !== '')
    .map((term) => present<FeedCategory>({ term, scheme, label: undefined }));

/** The categories an element names: one, or a list parted by commas where the element is one of keywords. */
export function feedCategories(element: XmlElement): FeedCategory[] {
  const tag = tagOf(element);
  const text = textOf(element);
  if (tag === 'itunes:keywords') return listed(text, ITUNES);
  if (tag === 'media:keywords' || tag === 'tags') return listed(text, undefined);
  if (tag === 'itunes:category') {
    return [...descendantsOf(element)].flatMap((category) => listed(attributeOf(category, 'text'), ITUNES));
  }
  const term = attributeOf(element, 'term') ?? text;
  const scheme = attributeOf(element, 'scheme', 'domain') ?? (tag === 'media:category' ? MEDIA : undefined);
  const label = attributeOf(element, 'label');
  return term === undefined && label === undefined ? [] : [present<FeedCategory>({ term, scheme, label })];
}
