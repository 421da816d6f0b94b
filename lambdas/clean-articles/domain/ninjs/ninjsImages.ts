import type { JsonObject } from '../formats/jsonShape.ts';
import { present } from '../formats/sourceDraft.ts';
import { foldKeys } from '../json/foldKeys.ts';
import { asSize, fieldAt, isRecord, textAt } from '../json/jsonValue.ts';
import type { SourceImage } from '../sourceArticle.ts';
import { ninjsTexts, roleText } from './ninjsBody.ts';

/** Associations and renditions: an object by name up to 2.x, a list from 3.0. */
const entriesOf = (value: unknown): JsonObject[] => {
  if (Array.isArray(value)) return value.filter(isRecord).map(foldKeys);
  return isRecord(value) ? Object.values(value).filter(isRecord).map(foldKeys) : [];
};

function imageOf(picture: JsonObject): SourceImage[] {
  const renditions = entriesOf(fieldAt(picture, 'renditions'))
    .filter((rendition) => textAt(rendition, 'href') !== undefined)
    .sort((a, b) => (asSize(fieldAt(b, 'width')) ?? 0) - (asSize(fieldAt(a, 'width')) ?? 0));
  const best = renditions[0] ?? picture;
  const url = textAt(best, 'href') ?? textAt(picture, 'uri');
  if (url === undefined) return [];
  const caption = roleText(ninjsTexts(picture, 'description', 'descriptions'), 'caption', 'text');
  const credit = textAt(picture, 'byline', 'by', 'copyrightholder');
  const [width, height] = [asSize(fieldAt(best, 'width')), asSize(fieldAt(best, 'height'))];
  return [present<SourceImage>({ url, caption, credit, width, height })];
}

/** The pictures among the associations of a ninjs item with folded keys: the widest rendition of each. */
export const ninjsImages = (record: JsonObject): SourceImage[] =>
  entriesOf(fieldAt(record, 'associations'))
    .filter((association) => (textAt(association, 'type') ?? 'picture') === 'picture')
    .flatMap(imageOf);
