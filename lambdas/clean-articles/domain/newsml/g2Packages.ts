import type { SourceImage } from '../sourceArticle.ts';
import { attributeOf, childOf, childrenOf, descendantsOf, type XmlElement } from '../xml/xmlElement.ts';
import { isPictureItem, pictureOf, pictureOfRef, remotePictures } from './g2Pictures.ts';

const guidOf = (item: XmlElement): string => attributeOf(item, 'guid') ?? '';
const targetOf = (ref: XmlElement): string => attributeOf(ref, 'residref', 'href') ?? '';

/** What belongs together: references in one group of a package, or all of a package that has one text. */
type Refs = readonly XmlElement[];

function groupsOf(parcel: XmlElement, isText: (guid: string) => boolean): Refs[] {
  const all = [...descendantsOf(parcel)].filter(({ name }) => name === 'itemref');
  if (textsIn(all, isText).length === 1) return [all];
  return [...descendantsOf(parcel)]
    .filter(({ name }) => name === 'group')
    .map((group) => childrenOf(group, 'itemref'))
    .filter((refs) => textsIn(refs, isText).length === 1);
}

const textsIn = (refs: Refs, isText: (guid: string) => boolean): string[] => [
  ...new Set(refs.map(targetOf).filter(isText)),
];

/** Where an item says that it goes with others. */
const linksOf = (item: XmlElement): string[] => {
  const meta = childOf(item, 'itemmeta');
  return meta ? childrenOf(meta, 'link').map(targetOf) : [];
};

/** A message whose items are to be taken as one. */
const isAtomic = (root: XmlElement): boolean => {
  const header = childOf(root, 'header');
  return (header ? childrenOf(header, 'signal') : []).some((signal) =>
    /atomic$/.test(attributeOf(signal, 'qcode') ?? ''),
  );
};

/**
 * The pictures that go with the texts of a NewsML-G2 file, by the text's guid: those in its own content set, those that a package
 * groups with it and no other text, those that link to it or that it links to, and those of a message that is to be taken as one and has
 * one text.
 */
export function picturesByText(root: XmlElement, items: readonly XmlElement[]): ReadonlyMap<string, SourceImage[]> {
  const pictures = new Map(items.filter(isPictureItem).map((item) => [guidOf(item), item]));
  const texts = new Map(
    items.filter((item) => item.name === 'newsitem' && !isPictureItem(item)).map((item) => [guidOf(item), item]),
  );
  const isText = (guid: string): boolean => texts.has(guid);
  const found = new Map([...texts].map(([guid, item]) => [guid, remotePictures(item)]));
  const tie = (text: string | undefined, images: readonly SourceImage[]): void => {
    const own = text === undefined ? undefined : found.get(text);
    own?.push(...images.filter(({ url }) => !own.some((image) => image.url === url)));
  };
  const pictured = (guid: string): SourceImage[] =>
    [pictures.get(guid)].flatMap((item) => (item ? pictureOf(item) : []));
  for (const parcel of items.filter(({ name }) => name === 'packageitem')) {
    for (const refs of groupsOf(parcel, isText)) {
      const images = refs.flatMap((ref) => (pictures.has(targetOf(ref)) ? pictured(targetOf(ref)) : pictureOfRef(ref)));
      tie(textsIn(refs, isText)[0], images);
    }
  }
  for (const [guid, item] of texts) for (const target of linksOf(item)) tie(guid, pictured(target));
  for (const [guid, item] of pictures) for (const target of linksOf(item)) tie(target, pictured(guid));
  if (isAtomic(root) && texts.size === 1) for (const guid of pictures.keys()) tie([...texts.keys()][0], pictured(guid));
  return found;
}
