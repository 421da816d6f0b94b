import type { Entity } from '../../../shared/enrichedArticle.ts';
import { countryOf, linkPlaces } from '../places/linkPlaces.ts';
import type { Sentence } from '../text/splitSentences.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';
import { agreeOnTypes } from './agreeOnTypes.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import { dropDoubtful } from './dropDoubtful.ts';
import { findAcronyms } from './findAcronyms.ts';
import { findMentions, isNamed, type Mention, type NamedMention } from './findMentions.ts';
import { findRole } from './findRole.ts';
import { groupNames, type NameGroup } from './groupNames.ts';
import { keepCertain } from './keepCertain.ts';
import { WORD } from './lexicon.ts';
import { splitPairs } from './splitPairs.ts';

const LEAD_CHARACTERS = 400;
const MAX_ENTITIES = 100;

export interface FoundEntities {
  entities: Entity[];
  read: DocumentWords;
}

export interface EntitySource {
  title: string;
  /** BCP 47. */
  language: string;
  /** ISO code of the country it was published in, where that is known. */
  home?: string;
}

/** People, organisations and places of an article with their mentions in `tokens.text`, most salient first. */
export function findEntities(
  { title, language, home }: EntitySource,
  tokens: Tokens,
  sentences: readonly Sentence[],
): FoundEntities {
  const found = findMentions(tokens, sentences);
  const { read } = found;
  const acronyms = findAcronyms(tokens, sentences, found);
  const likely = dropDoubtful(found.mentions, tokens, sentences, read, language);
  const english = language === 'en' || language.startsWith('en-');
  const certain = english ? splitPairs(likely, tokens, read) : keepCertain(likely, tokens, read);
  const mentions = agreeOnTypes(
    withoutOverlaps([...acronyms.mentions, ...certain], tokens.words.length),
    tokens,
    read,
  ).filter(isNamed);
  const groups = groupNames(mentions, acronyms.expansions);
  const organisations = new Set<number>();
  for (const mention of mentions)
    if (mention.type !== 'person') for (let i = mention.from; i < mention.to; i++) organisations.add(i);
  const linked = linkGroups(groups, tokens, read, home);
  const entities = linked.map(({ group, place }) => ({
    ...entityOf(group, tokens),
    ...(group.type === 'person' && roleOf(group, tokens, read, organisations)),
    ...place,
  }));
  return { entities: rank(entities, title).slice(0, MAX_ENTITIES), read };
}

/** Of two mentions that overlap, the one given first stays. */
function withoutOverlaps(mentions: readonly Mention[], words: number): Mention[] {
  const taken = new Uint8Array(words);
  const kept = mentions.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}

function entityOf(group: NameGroup, tokens: Tokens): Entity {
  return {
    type: group.type,
    name: group.name,
    count: group.mentions.length,
    salience: 0,
    mentions: group.mentions.map(({ from, to }) => {
      const start = tokens.starts[from] ?? 0;
      const end = tokens.ends[to - 1] ?? start;
      return { start, end, text: tokens.text.slice(start, end) };
    }),
  };
}

function roleOf(
  group: NameGroup,
  tokens: Tokens,
  read: DocumentWords,
  organisations: ReadonlySet<number>,
): { role?: string } {
  for (const mention of group.mentions) {
    const role = findRole(mention, tokens, read, organisations);
    if (role !== undefined) return { role };
  }
  return {};
}

/** Links places and joins those that turn out to be the same ("US", "United States"). */
function linkGroups(groups: readonly NameGroup[], tokens: Tokens, read: DocumentWords, home: string | undefined) {
  const places = groups.filter((group) => group.type === 'place');
  const words = tokens.words.filter(
    (_, i) =>
      ((read.flags[i] ?? 0) & (WORD.demonym | WORD.country)) !== 0 && ((read.shape[i] ?? 0) & SHAPE.capital) !== 0,
  );
  const placeAt = new Map(places.flatMap((group) => group.mentions.map((mention) => [mention.from, mention] as const)));
  const names = places.map((group) => {
    const within = containerOf(group, placeAt, tokens);
    return { name: group.name, count: group.mentions.length, ...(within !== undefined && { within }) };
  });
  const countries = [...words, ...places.map((group) => group.name).filter((name) => countryOf(name))];
  const known = linkPlaces(names, countries, home);
  const byId = new Map<number, NameGroup>();
  const linked: { group: NameGroup; place: Partial<Entity> }[] = [];
  for (const group of groups) {
    const place = group.type === 'place' ? known[places.indexOf(group)] : undefined;
    const same = place && byId.get(place.geonameId);
    if (same) {
      same.mentions.push(...group.mentions);
      same.mentions.sort((a, b) => a.from - b.from);
      continue;
    }
    if (place) byId.set(place.geonameId, group);
    else if (group.type === 'place' && isLoneWord(group, read)) continue;
    linked.push({ group, place: place ? linkOf(place) : {} });
  }
  return linked;
}

/** A place of one word that no gazetteer knows and no "in" or "near" tells of is rather a word we don't know. */
const isLoneWord = (group: NameGroup, read: DocumentWords): boolean =>
  group.mentions.every(
    ({ from, to }) =>
      to - from === 1 && !/^(?:in|near|outside|across|around|throughout)$/i.test(read.words[from - 1] ?? ''),
  );

function linkOf(place: {
  geonameId: number;
  name: string;
  country: string;
  coordinates: [number, number];
}): Partial<Entity> {
  return {
    name: place.name,
    uri: `https://sws.geonames.org/${place.geonameId}/`,
    ...(place.country !== '' && { country: place.country }),
    coordinates: place.coordinates,
  };
}

/**
 * The name after a comma behind a place: "Portland, Maine". Not where the name goes on: "tensions with Washington,
 * Utah Senator Jo Doe said".
 */
function containerOf(group: NameGroup, placeAt: ReadonlyMap<number, NamedMention>, tokens: Tokens): string | undefined {
  for (const { to } of group.mentions) {
    const next = tokens.words[to] === ',' ? placeAt.get(to + 1) : undefined;
    if (next && !/^\p{Lu}/u.test(tokens.words[next.to] ?? '')) return next.name;
  }
  return undefined;
}

/** Salience, 0 to 1: how often, whether in the title and how early an entity is named, against the most salient one. */
function rank(entities: readonly Entity[], title: string): Entity[] {
  const titleWords = new Set(tokenize(title).words.map((word) => word.toLowerCase()));
  const scored = entities.map((entity) => {
    const last = entity.name.split(' ').at(-1)?.toLowerCase() ?? '';
    const named = entity.mentions.some((mention) =>
      titleWords.has(mention.text.split(/\s/).at(-1)?.toLowerCase() ?? ''),
    );
    const inTitle = named || titleWords.has(last) ? 2 : 0;
    const inLead = (entity.mentions[0]?.start ?? 0) < LEAD_CHARACTERS ? 0.8 : 0;
    return { entity, score: entity.count ** 0.7 + inTitle + inLead };
  });
  const highest = Math.max(...scored.map(({ score }) => score), 1);
  return scored
    .sort((a, b) => b.score - a.score || (a.entity.mentions[0]?.start ?? 0) - (b.entity.mentions[0]?.start ?? 0))
    .map(({ entity, score }) => ({ ...entity, salience: Math.round((score / highest) * 100) / 100 }));
}
