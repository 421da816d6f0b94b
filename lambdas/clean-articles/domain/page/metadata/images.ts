import { type Element, isTag } from 'domhandler';
import { findOne, textContent } from 'domutils';
import type { SourceImage } from '../../sourceArticle.ts';
import { imageOf } from '../imageOf.ts';
import { webUrl } from '../safeUrl.ts';
import { asList, asText, isObject, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const creditStart =
  /(?:\(|\[|\||^|\s)((?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|photo credit|source|quelle|©)(?:\s?(?:by|credit|von|de))?\s?[:/]\s?|© ?|\((?=(?:ap|reuters|afp|getty|dpa|imago|epa)\b))(.{2,80}?)[)\]]?$/iu;
const MAX_CAPTION = 600;

/**
 * The picture the page puts first, with the caption and credit of the figure that shows it; where the page names none,
 * the first of those in its text.
 */
export function readLeadImage(
  head: PageHead,
  node: JsonObject | undefined,
  inText: readonly Element[],
  base: string | undefined,
): SourceImage | undefined {
  const [described] = asList(node?.image);
  const fields = isObject(described) ? described : {};
  const claimed = isObject(described) ? asText(fields.url ?? fields.contentUrl ?? fields['@id']) : asText(described);
  const open = firstMeta(head, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src');
  const url = webUrl(open?.value || claimed, base);
  if (url === undefined) return firstShown(inText, base);
  const shown = shownAs(head.images, stemOf(url));
  const width = size(firstMeta(head, 'og:image:width')?.value ?? asText(fields.width));
  const height = size(firstMeta(head, 'og:image:height')?.value ?? asText(fields.height));
  return { url, ...captionOf(shown), ...(width ? { width } : {}), ...(height ? { height } : {}) };
}

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

function captionOf(image: Element | undefined): { caption?: string; credit?: string } {
  let at = image?.parent;
  while (at && isTag(at) && at.name !== 'figure') at = at.parent;
  if (!at || !isTag(at)) return {};
  const caption = findOne((element) => element.name === 'figcaption', at.children, true);
  const text = caption ? textContent(caption).replace(/\s+/g, ' ').trim() : '';
  if (text === '' || text.length > MAX_CAPTION) return {};
  const credit = creditStart.exec(text);
  if (!credit) return { caption: text };
  const rest = text.slice(0, credit.index).trim();
  return { ...(rest ? { caption: rest } : {}), credit: (credit[2] ?? '').trim() };
}
