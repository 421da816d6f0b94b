import { present } from '../formats/sourceDraft.ts';
import { asSize } from '../json/jsonValue.ts';
import type { SourceBody, SourceImage } from '../sourceArticle.ts';
import { toHtml } from '../xml/toHtml.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../xml/xmlElement.ts';

/** NITF elements that HTML has under another name; media go to the images, what is no text goes. */
const HTML_NAMES: Readonly<Record<string, string>> = {
  hl1: 'h2',
  hl2: 'h3',
  block: 'div',
  bq: 'blockquote',
  credit: 'p',
  fn: 'p',
  note: 'div',
  media: 'drop',
  'nitf-table-metadata': 'drop',
};
const SAME = new Set([
  ...[
    'p',
    'a',
    'br',
    'em',
    'ol',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'pre',
    'table',
    'caption',
    'thead',
    'tbody',
    'tfoot',
    'tr',
  ],
  ...[
    'td',
    'th',
    'hr',
    'sub',
    'sup',
    'q',
    'div',
    'h1',
    'h2',
    'h3',
    'h4',
    'blockquote',
    'strong',
    'b',
    'i',
    'img',
    'figure',
  ],
]);

const htmlName = ({ name }: XmlElement): string => HTML_NAMES[name] ?? (SAME.has(name) ? name : 'unwrap');

/** The inside of a NITF `body.content`, or of a block of NITF paragraphs, as HTML. */
export const nitfHtml = (content: XmlElement): string => toHtml(content.children, htmlName);

/** The body of a `nitf` element, undefined where it has none. */
export function nitfBody(nitf: XmlElement): SourceBody | undefined {
  const body = childOf(nitf, 'body');
  const content = body && childOf(body, 'body.content');
  if (content && textOf(content) !== undefined) return { kind: 'fragment', html: nitfHtml(content) };
  return undefined;
}

/** Pictures of the body: the widest reference of each `media` of type image. */
export function nitfImages(nitf: XmlElement): SourceImage[] {
  return [...descendantsOf(nitf)]
    .filter((element) => element.name === 'media' && (attributeOf(element, 'media-type') ?? 'image') === 'image')
    .flatMap((media): SourceImage[] => {
      const references = childrenOf(media, 'media-reference')
        .map((reference) => ({
          url: attributeOf(reference, 'source', 'data-location'),
          width: asSize(attributeOf(reference, 'width')),
          height: asSize(attributeOf(reference, 'height')),
        }))
        .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
      const best = references.find(({ url }) => url !== undefined);
      if (best?.url === undefined) return [];
      const { url, width, height } = best;
      const caption = textOf(childOf(media, 'media-caption'));
      const credit = textOf(childOf(media, 'media-producer'));
      return [present<SourceImage>({ url, caption, credit, width, height })];
    });
}
