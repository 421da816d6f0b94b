import { present } from '../formats/sourceDraft.ts';
import { asSize } from '../json/jsonValue.ts';
import { resolveUrl } from '../xml/resolveUrl.ts';
import { attributeOf, childOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import type { FeedMedia } from './feed.ts';

/** A media:content, media:thumbnail, enclosure or itunes:image; `group` is the media:group around it. */
export function feedMedia(element: XmlElement, group: XmlElement | undefined): FeedMedia | undefined {
  const url = attributeOf(element, 'url', 'href') ?? textOf(childOf(element, 'url')) ?? textOf(element);
  if (url === undefined) return undefined;
  const told = (tag: string): string | undefined =>
    textOf(childOf(element, tag)) ?? (group && textOf(childOf(group, tag)));
  const isImage = element.name === 'thumbnail' || element.name === 'image';
  return present<FeedMedia>({
    url: resolveUrl(url, element.base),
    type: attributeOf(element, 'type'),
    medium: attributeOf(element, 'medium') ?? (isImage ? 'image' : undefined),
    width: asSize(attributeOf(element, 'width')),
    height: asSize(attributeOf(element, 'height')),
    caption: told('media:description') ?? told('media:title'),
    credit: told('media:credit'),
  });
}
