import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { findOne, textContent } from 'domutils';
import type { Sourced, SourceImage } from '../../sourceArticle.ts';
import { imageOf } from '../imageOf.ts';
import { webUrl } from '../safeUrl.ts';
import { flatText } from './flatText.ts';
import { bareCredit, type CaptionAndCredit, splitCredit } from './imageCredit.ts';
import { asList, asText, isObject, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

/** Class names and properties of elements that credit a picture. */
const creditName = /credit|copyright|photographer|fotograf|bildquelle|urheber|image-?source|agency/i;
const MAX_CAPTION = 600;
const MAX_CREDIT = 100;

/**
 * The picture the page puts first, with the caption and credit of the figure that shows it; where the page names none,
 * the first of those in its text.
 */
export function readLeadImage(
  head: PageHead,
  node: JsonObject | undefined,
  inText: readonly Element[],
  base: string | undefined,
): Sourced<SourceImage> | undefined {
  const [described] = asList(node?.image);
  const fields = isObject(described) ? described : {};
  const claimed = isObject(described) ? asText(fields.url ?? fields.contentUrl ?? fields['@id']) : asText(described);
  const open = firstMeta(head, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src');
  const url = webUrl(open?.value || claimed, base);
  if (url === undefined) {
    const first = firstShown(inText, base);
    return first && { value: first, source: 'img', confidence: 0.5 };
  }
  const shown = captionOf(shownAs(head.images, stemOf(url)));
  const stated = splitCredit(notEmpty(flatText(asText(fields.caption))) ?? '');
  const caption = shown.caption ?? stated.caption;
  const credit = shown.credit ?? statedCredit(fields) ?? stated.credit;
  const width = size(firstMeta(head, 'og:image:width')?.value ?? asText(fields.width));
  const height = size(firstMeta(head, 'og:image:height')?.value ?? asText(fields.height));
  const value = {
    url,
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
  };
  const source = open ? `meta:${open.name}` : 'json-ld';
  return { value, source, confidence: 0.9 };
}

const notEmpty = (text: string): string | undefined => (text === '' || text.length > MAX_CAPTION ? undefined : text);

/** Whom structured data credits with a picture. */
const statedCredit = ({ creditText, creator, author, copyrightNotice }: JsonObject): string | undefined =>
  [creditText, creator, author, copyrightNotice]
    .map((value) => flatText(asText(value)))
    .find((text) => text !== '' && text.length <= MAX_CREDIT && !text.startsWith('http'));

function firstShown(images: readonly Element[], base: string | undefined): SourceImage | undefined {
  for (const element of images) {
    const image = imageOf(element, base);
    if (image) return { url: image.src, ...captionOf(element) };
  }
  return undefined;
}

/** The image element whose source names the same file. */
function shownAs(images: readonly Element[], stem: string): Element | undefined {
  if (stem.length < 4) return undefined;
  return images.find(({ attribs }) =>
    [attribs.src, attribs['data-src'], attribs.srcset].some((source) => source?.includes(stem)),
  );
}

function size(text: string): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** The name of a picture's file without its size and ending, which differ between a page's copies of it. */
const stemOf = (url: string): string =>
  (url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '').replace(/(?:[-_]\d{2,4}(?:x\d{2,4})?)?\.\w{2,5}$/, '');

/** The text of an element on one line; where a part begins a sentence of its own, it stands apart. */
const lineOf = (element: Element): string =>
  textsOf(element.children)
    .reduce(
      (line, text) => (/[.!?:)\]”"»]$/.test(line) && /^[\p{Lu}©]/u.test(text) ? `${line} ${text}` : line + text),
      '',
    )
    .replace(/\s+/g, ' ')
    .trim();

const textsOf = (nodes: readonly ChildNode[]): string[] =>
  nodes.flatMap((node) => (isText(node) ? [node.data] : [textContent(node)]));

/** The text of the element in a figure that is named for the credit. */
function creditIn(figure: Element): string | undefined {
  const element = findOne(
    ({ attribs }) => creditName.test(`${attribs.class ?? ''} ${attribs.itemprop ?? ''}`),
    figure.children,
    true,
  );
  const text = element ? lineOf(element) : '';
  return text.length > 1 && text.length <= MAX_CREDIT ? text : undefined;
}

function captionOf(image: Element | undefined): CaptionAndCredit {
  let at = image?.parent;
  while (at && isTag(at) && at.name !== 'figure') at = at.parent;
  if (!at || !isTag(at)) return {};
  const caption = findOne((element) => element.name === 'figcaption', at.children, true);
  const text = caption ? lineOf(caption) : '';
  const named = creditIn(at);
  const rest =
    named === undefined
      ? text
      : text
          .replace(named, '')
          .replace(/[\s(|/,-]+$/, '')
          .trim();
  if (named !== undefined) return { ...(notEmpty(rest) ? { caption: rest } : {}), credit: bareCredit(named) };
  return text.length > MAX_CAPTION ? {} : splitCredit(text);
}
