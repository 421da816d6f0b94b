import { type Element, isTag } from 'domhandler';
import { findOne, textContent } from 'domutils';
import type { Sourced, SourceImage } from '../../sourceArticle.ts';
import { imageOf } from '../imageOf.ts';
import { webUrl } from '../safeUrl.ts';
import { flatText } from './flatText.ts';
import { asList, asText, isObject, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const creditStart =
  /(?:\(|\[|\||^|\s)((?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|photo credit|source|quelle|©)(?:\s?(?:by|credit|von|de))?\s?[:/]\s?|© ?|\((?=(?:ap|reuters|afp|getty|dpa|imago|epa)\b))(.{2,80}?)[)\]]?$/iu;
const creditLabel =
  /^(?:(?:photo|image|picture|foto|bild|crédit)s?(?: (?:credit|by|von|de))?|credit|source|quelle|©)(?:\s?[:/]\s?|\s)/iu;
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
  const caption = shown.caption ?? notEmpty(flatText(asText(fields.caption)));
  const credit = shown.credit ?? statedCredit(fields);
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

const lineOf = (element: Element): string => textContent(element).replace(/\s+/g, ' ').trim();

/** A credit without brackets around it and the word that introduces it. */
const bare = (credit: string): string =>
  credit
    .replace(/^[([]+|[)\]]+$/g, '')
    .trim()
    .replace(creditLabel, '');

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

function captionOf(image: Element | undefined): { caption?: string; credit?: string } {
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
  if (named !== undefined) return { ...(notEmpty(rest) ? { caption: rest } : {}), credit: bare(named) };
  if (text === '' || text.length > MAX_CAPTION) return {};
  const credit = creditStart.exec(text);
  if (!credit) return { caption: text };
  const before = text.slice(0, credit.index).trim();
  return { ...(before ? { caption: before } : {}), credit: (credit[2] ?? '').trim() };
}
