import type { NamedMention } from './findMentions.ts';

/** Mentions of one person, organisation or place. */
export interface NameGroup {
  type: NamedMention['type'];
  name: string;
  mentions: NamedMention[];
}

const LEGAL_FORM =
  /[,.]?\s+(inc|incorporated|corp|corporation|co|company|ltd|limited|llc|plc|ag|gmbh|sa|nv|spa|group|holdings)\.?$/i;
const SUFFIX = /[,]?\s+(jr|sr|ii|iii|iv)\.?$/i;

const shouts = (name: string): boolean => name.length > 4 && name === name.toUpperCase() && /\p{Lu}{3}/u.test(name);
/** "NEW DELHI" is New Delhi; acronyms stay, so does what may be one in the name of an organisation: "US CDC". */
function calm({ type, name }: NamedMention): string {
  if (!shouts(name) || !name.includes(' ')) return name;
  return name.replace(/\p{L}+/gu, (word) =>
    type === 'organisation' && word.length <= LONGEST_ACRONYM ? word : `${word[0]}${word.slice(1).toLowerCase()}`,
  );
}
const LONGEST_ACRONYM = 4;

const organisationKey = (name: string): string =>
  name.replace(LEGAL_FORM, '').replace(/[.’']/g, '').replace(/^The /, '').toLowerCase();
const personWords = (name: string): string[] => name.replace(SUFFIX, '').toLowerCase().split(' ');

/** Groups mentions that name the same thing; the fullest spelling names the group. Order is that of first mention. */
export function groupNames(mentions: readonly NamedMention[], acronyms: ReadonlyMap<string, string>): NameGroup[] {
  const people = groupPeople(mentions.filter((mention) => mention.type === 'person'));
  const organisations = groupBy(
    mentions.filter((mention) => mention.type === 'organisation'),
    organisationKeys(mentions, acronyms),
  );
  const places = groupBy(
    mentions.filter((mention) => mention.type === 'place'),
    (mention) => mention.name.replaceAll('.', '').toLowerCase(),
  );
  const first = (group: NameGroup): number => group.mentions[0]?.from ?? 0;
  return [...people, ...organisations, ...places].sort((a, b) => first(a) - first(b));
}

function groupBy(mentions: readonly NamedMention[], keyOf: (mention: NamedMention) => string): NameGroup[] {
  const groups = new Map<string, NameGroup>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    const group = groups.get(key) ?? { type: mention.type, name: '', mentions: [] };
    group.mentions.push(mention);
    if (isFuller(mention.name, group.name)) group.name = calm(mention);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Longer, and not in capitals where the other spelling is not. */
const isFuller = (name: string, than: string): boolean =>
  than === '' || (shouts(than) && !shouts(name)) || (name.length > than.length && !shouts(name));

/** Full names by first and last word; a lone word joins the one full name that ends in it, or begins with it. */
function groupPeople(mentions: readonly NamedMention[]): NameGroup[] {
  const groups = groupBy(
    mentions.filter((mention) => mention.name.includes(' ')),
    (mention) => {
      const words = personWords(mention.name);
      return `${words[0]} ${words.at(-1)}`;
    },
  );
  const full = joinShortened(groups);
  const bySurname = bearersBy(-1, full);
  const byFirstName = bearersBy(0, full);
  const alone: NamedMention[] = [];
  for (const mention of mentions) {
    if (mention.name.includes(' ')) continue;
    const owner = ownerOf(mention, bySurname, byFirstName);
    if (owner) owner.mentions.push(mention);
    else alone.push(mention);
  }
  for (const group of full) group.mentions.sort((a, b) => a.from - b.from);
  return [...full, ...groupBy(alone, (mention) => mention.name.toLowerCase())];
}

/** "Keely Shaye" and "Shaye Smith" are "Keely Shaye Smith" where one longer name alone begins or ends so. */
function joinShortened(groups: readonly NameGroup[]): NameGroup[] {
  const longer = new Map<string, Set<NameGroup>>();
  for (const group of groups) {
    const words = personWords(group.name);
    for (let length = 2; length < words.length; length++)
      for (const part of [words.slice(0, length), words.slice(-length)]) {
        const key = part.join(' ');
        longer.set(key, (longer.get(key) ?? new Set()).add(group));
      }
  }
  return groups.filter((group) => {
    const [only, ...others] = longer.get(personWords(group.name).join(' ')) ?? [];
    if (!only || others.length > 0) return true;
    only.mentions.push(...group.mentions);
    return false;
  });
}

type Bearers = ReadonlyMap<string, readonly NameGroup[]>;

function bearersBy(at: 0 | -1, full: readonly NameGroup[]): Bearers {
  const bearers = new Map<string, NameGroup[]>();
  for (const group of full) {
    const word = personWords(group.name).at(at) ?? '';
    bearers.set(word, [...(bearers.get(word) ?? []), group]);
  }
  return bearers;
}

function ownerOf(mention: NamedMention, bySurname: Bearers, byFirstName: Bearers): NameGroup | undefined {
  const word = mention.name.toLowerCase();
  const surname = bySurname.get(word);
  if (surname) return nearestBefore(surname, mention.from);
  const first = byFirstName.get(word) ?? [];
  return first.length === 1 ? first[0] : undefined;
}

/** Of several bearers of a surname, the one named last. */
function nearestBefore(groups: readonly NameGroup[], at: number): NameGroup | undefined {
  const last = (group: NameGroup): number =>
    Math.max(-1, ...group.mentions.filter((m) => m.from < at).map((m) => m.from));
  return [...groups].sort((a, b) => last(b) - last(a))[0];
}

/** Acronyms go to their expansion; "Ford" goes to "Ford Motor" where only one longer name begins so. */
function organisationKeys(
  mentions: readonly NamedMention[],
  acronyms: ReadonlyMap<string, string>,
): (mention: NamedMention) => string {
  const longer = new Map<string, Set<string>>();
  for (const mention of mentions) {
    const key = mention.type === 'organisation' ? organisationKey(mention.name) : '';
    const [first = ''] = key.split(' ', 1);
    if (first !== key) longer.set(first, (longer.get(first) ?? new Set()).add(key));
  }
  return (mention) => {
    const expansion = acronyms.get(mention.name.replaceAll('.', ''));
    if (expansion !== undefined) return organisationKey(expansion);
    const key = organisationKey(mention.name);
    const [only, ...others] = longer.get(key) ?? [];
    return only !== undefined && others.length === 0 ? only : key;
  };
}
