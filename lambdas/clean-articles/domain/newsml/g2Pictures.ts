import { present } from '../formats/sourceDraft.ts';
import { asSize } from '../json/jsonValue.ts';
import type { SourceImage } from '../sourceArticle.ts';
import { resolveUrl } from '../xml/resolveUrl.ts';
import { attributeOf, childOf, childrenOf, elementAt, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { codeOf, conceptNames, conceptsOf } from './g2Concepts.ts';

const pictureClass = /(?:^|[:/])(?:picture|graphic)$/;
const preview = /thumb|preview/i;

export const isPictureItem = (item: XmlElement): boolean => {
  const itemClass = elementAt(item, 'itemmeta', 'itemclass');
  return item.name === 'newsitem' && itemClass !== undefined && pictureClass.test(codeOf(itemClass) ?? '');
};

interface Rendition {
  url: string;
  width: number | undefined;
  height: number | undefined;
}

/** The pictures that a content set points to, the widest first; previews only where there is nothing else. */
function renditionsOf(item: XmlElement): Rendition[] {
  const set = childOf(item, 'contentset');
  const all = (set ? childrenOf(set, 'remotecontent') : []).filter((content) => {
    const type = attributeOf(content, 'contenttype') ?? '';
    return type === '' ? isPictureItem(item) : type.startsWith('image/');
  });
  const full = all.filter((content) => !preview.test(attributeOf(content, 'rendition') ?? ''));
  return (full.length > 0 ? full : all)
    .flatMap((content) => {
      const url = webAddress(attributeOf(content, 'href'), content.base);
      const [width, height] = [asSize(attributeOf(content, 'width')), asSize(attributeOf(content, 'height'))];
      return url === undefined ? [] : [{ url, width, height }];
    })
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0));
}

/** Where a browser finds it; undefined for files of the sender's own. */
function webAddress(href: string | undefined, base: string): string | undefined {
  const url = href === undefined ? undefined : resolveUrl(href.trim(), base);
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

function captionOf(content: XmlElement | undefined): string | undefined {
  const all = content ? childrenOf(content, 'description') : [];
  const caption = all.find((one) => /caption/i.test(attributeOf(one, 'role') ?? ''));
  return textOf(caption ?? all[0]) ?? textOf(content && childOf(content, 'headline', 'title'));
}

function creditOf(item: XmlElement): string | undefined {
  const content = childOf(item, 'contentmeta');
  const line = textOf(content && childOf(content, 'creditline')) ?? textOf(content && childOf(content, 'by'));
  const names = conceptNames(item);
  return line ?? conceptsOf(content, 'creator', names).find(({ name, code }) => name !== code)?.name;
}

/** The picture that a picture item is, by its widest rendition; by its guid where none can be fetched. */
export function pictureOf(item: XmlElement): SourceImage[] {
  const [best] = renditionsOf(item);
  const url = best?.url ?? attributeOf(item, 'guid');
  if (url === undefined) return [];
  const { width, height } = best ?? {};
  const caption = captionOf(childOf(item, 'contentmeta'));
  return [present<SourceImage>({ url, caption, credit: creditOf(item), width, height })];
}

/** The pictures in the content set of an item that is no picture itself: each with what its own element says. */
export const remotePictures = (item: XmlElement): SourceImage[] => {
  if (isPictureItem(item)) return [];
  const [best] = renditionsOf(item);
  return best ? [present<SourceImage>({ url: best.url, width: best.width, height: best.height })] : [];
};

/** The picture that a package only points to, where it says how to fetch it. */
export function pictureOfRef(ref: XmlElement): SourceImage[] {
  const itemClass = childOf(ref, 'itemclass');
  if (!itemClass || !pictureClass.test(codeOf(itemClass) ?? '')) return [];
  const url = webAddress(attributeOf(ref, 'href') ?? attributeOf(ref, 'residref'), ref.base);
  if (url === undefined) return [];
  const credit = textOf(childOf(ref, 'creditline'));
  return [present<SourceImage>({ url, caption: captionOf(ref), credit })];
}
