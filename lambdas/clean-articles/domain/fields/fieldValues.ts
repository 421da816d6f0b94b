import { present } from '../formats/sourceDraft.ts';
import { statedByline, statedPeople } from '../formats/sourceFields.ts';
import { asList, asSize, asText, isRecord, textAt } from '../json/jsonValue.ts';
import type { SourceArticle, SourceImage, SourcePerson } from '../sourceArticle.ts';

const nameOf = (value: unknown): string | undefined =>
  isRecord(value) ? textAt(value, 'name', 'title', 'original') : asText(value);

const isOrganisation = (value: unknown): boolean =>
  isRecord(value) && /Organi[sz]ation$/.test(textAt(value, '@type') ?? '');

/** No article has more authors; who lists more than that has put something else there. */
const MOST_PEOPLE = 1000;

/** People and agencies of a byline, or of a list of names or of objects with a name: the first thousand of it. */
export function peopleOf(value: unknown, source: string): Pick<SourceArticle, 'authors' | 'infoSources'> {
  if (typeof value === 'string') return statedByline(value, source) ?? {};
  const stated = asList(value).slice(0, MOST_PEOPLE);
  const organisations = stated.filter(isOrganisation).flatMap((entry) => nameOf(entry) ?? []);
  const people = stated.filter((entry) => !isOrganisation(entry));
  const entries = people.map((entry) => ({
    uri: isRecord(entry) ? textAt(entry, '@id', 'url') : undefined,
    read: statedByline(nameOf(entry), source),
  }));
  const named = entries.flatMap(({ uri, read }) =>
    (read?.authors?.value ?? []).map((person) => present<SourcePerson>({ role: undefined, ...person, uri })),
  );
  const authors = statedPeople(named, source);
  const agencies = entries.flatMap(({ read }) => read?.infoSources ?? []);
  const infoSources = [...agencies, ...organisations.map((name) => ({ name }))];
  return { ...(authors ? { authors } : {}), ...(infoSources.length > 0 ? { infoSources } : {}) };
}

/** Images of a field that holds a URL, an object with one, or a list of either. */
export const imagesOf = (value: unknown): SourceImage[] =>
  asList(value).flatMap((entry): SourceImage[] => {
    const record = isRecord(entry) ? entry : { url: entry };
    const url = textAt(record, 'url', 'contentUrl', 'src', 'href', '@id');
    if (url === undefined || !/^(?:https?:)?\/\//i.test(url)) return [];
    const caption = textAt(record, 'caption', 'description', 'alt', 'title');
    const credit = textAt(record, 'credit', 'creditText', 'copyright');
    return [present<SourceImage>({ url, caption, credit, width: asSize(record.width), height: asSize(record.height) })];
  });

/** `{name: 'subject', value: 'Transit'}` names the kind of the tag first. */
const tagOf = (value: unknown): string | undefined =>
  isRecord(value) ? (textAt(value, 'value') ?? nameOf(value)) : nameOf(value);

/** Tags of a list, or of one text parted by commas, semicolons or bars. */
export const tagsOf = (value: unknown): string[] => {
  const names = typeof value === 'string' ? value.split(/[,;|]/) : asList(value).map(tagOf);
  return [...new Set(names.map((name) => name?.trim() ?? '').filter((name) => name !== ''))];
};
