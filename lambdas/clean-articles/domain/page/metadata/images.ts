import { type Element, isTag } from 'domhandler';
import { findOne, textContent } from 'domutils';
import type { SourceImage } from '../../sourceArticle.ts';
import { webUrl } from '../safeUrl.ts';
import { asList, asText, isObject, type JsonObject } from './json.ts';
import { firstMeta, type PageHead } from './pageHead.ts';

const creditStart =
  /(?:\(|\[|\||^|\s)((?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|photo credit|source|quelle|©)(?:\s?(?:by|credit|von|de))?\s?[:/]\s?|© ?|\((?=(?:ap|reuters|afp|getty|dpa|imago|epa)\b))(.{2,80}?)[)\]]?$/iu;
const MAX_CAPTION = 600;

/** The picture the page puts first, with the caption and credit of the figure that shows it. */
export function readLeadImage(
  head: PageHead,
  node: JsonObject | undefined,
  images: readonly Element[],
  base: string | undefined,
): SourceImage | undefined {
  const [described] = asList(node?.image);
  const claimed = isObject(described)
    ? asText(described.url ?? described.contentUrl ?? described['@id'])
    : asText(described);
  const url = webUrl(
    firstMeta(head, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src')?.value ||
      claimed,
    base,
  );
  if (url === undefined) return undefined;
  const width = Number(
    firstMeta(head, 'og:image:width')?.value ?? (isObject(described) ? asText(described.width) : ''),
  );
  const height = Number(
    firstMeta(head, 'og:image:height')?.value ?? (isObject(described) ? asText(described.height) : ''),
  );
  const shown = images.find((image) => fileOf(image.attribs.src ?? '') === fileOf(url)) ?? images[0];
  return {
    url,
    ...captionOf(shown),
    ...(Number.isInteger(width) && width > 0 ? { width } : {}),
    ...(Number.isInteger(height) && height > 0 ? { height } : {}),
  };
}

/** Sizes and crops differ between a page's copies of one picture, the name of its file does not. */
const fileOf = (url: string): string => url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';

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
