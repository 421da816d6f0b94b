import { otherCredits, parseByline } from '../../people/parseByline.ts';
import type { SourcePerson } from '../../sourceArticle.ts';
import { sameName } from './foundAuthors.ts';
import type { PageHead } from './pageHead.ts';
import { isSiteName } from './siteNames.ts';

/** Adds whom a list that holds all of the people names besides, and leaves out who took pictures or edited. */
export function writersOf(
  people: readonly SourcePerson[],
  bylines: readonly string[],
  head: PageHead,
  names: readonly string[],
): SourcePerson[] {
  const others = bylines.flatMap(otherCredits);
  const all = (fullerList(people, bylines, head) ?? people).filter(({ name }) => !isSiteName(name, names));
  const writers = all.filter(({ name }) => !others.some((other) => sameName(other, name)));
  return writers.length > 0 ? writers : [...all];
}

/** A longer list of the author element, or a byline whose further names stand beside the known ones and in elements of their own. */
function fullerList(
  people: readonly SourcePerson[],
  bylines: readonly string[],
  { meta }: PageHead,
): SourcePerson[] | undefined {
  const isFuller = (list: readonly SourcePerson[]): boolean =>
    list.length > people.length &&
    list.every(({ name }) => name.includes(' ')) &&
    people.every(({ name }) => list.some((other) => sameName(other.name, name)));
  const stated = (meta.get('author') ?? []).map((text) => parseByline(text).people).find(isFuller);
  const shown = bylines
    .filter((text) => isList(text, people))
    .map((text) => parseByline(text).people)
    .find(
      (list) =>
        isFuller(list) &&
        list.every(({ name }) =>
          [...people.map((known) => known.name), ...bylines].some((text) => sameName(text, name)),
        ),
    );
  return (stated ?? shown)?.map((one) => people.find(({ name }) => sameName(name, one.name)) ?? one);
}

/** Whether a byline names others right beside one of the people, with nothing but a joining word or mark between. */
const isList = (text: string, people: readonly SourcePerson[]): boolean =>
  people.some(({ name }) => {
    const at = text.toLowerCase().indexOf(name.toLowerCase());
    const joined = /^\s?(?:[,|&/]|and|und|et|y|e|en|och|og|ja|i|и)\s/i;
    const joining = /\s?(?:[,|&/]|\s(?:and|und|et|y|e|en|och|og|ja|i|и))\s?$/i;
    return at >= 0 && (joined.test(text.slice(at + name.length)) || joining.test(text.slice(0, at)));
  });
