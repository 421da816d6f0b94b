import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { decodeHTML } from 'entities';
import { agencyOf } from '../../people/agencies.ts';
import { bylineStart } from '../../people/bylineWords.ts';
import { type Byline, parseByline } from '../../people/parseByline.ts';
import type { SourcePerson } from '../../sourceArticle.ts';
import { normalText } from '../mainText/pageContext.ts';
import { unreadableTags } from '../tags.ts';
import { asList, asText, isObject, type Json, type JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';

export interface FoundAuthors extends Byline {
  source: string;
  confidence: number;
}

const metaNames = [
  'author',
  'article:author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'article:author_name',
  'twitter:data1',
  'authors',
  'article.author',
];
/** Bylines are short; longer elements hold a biography. */
const MAX_BYLINE = 200;

/** The people who wrote the article, and the agencies it came from: structured data, then meta elements, then what the page shows. */
export function readAuthors(
  head: PageHead,
  node: JsonObject | undefined,
  site: string | undefined,
  nearTitle: readonly string[],
): FoundAuthors | undefined {
  const readings = [
    () => fromJsonLd(node, head.jsonLd),
    () => fromMeta(head),
    () => fromMicrodata(head),
    () => fromBylines(head),
    () => fromText(nearTitle),
  ];
  for (const read of readings) {
    const found = read();
    const people = found?.people.filter(({ name }) => !namesSite(name, site)) ?? [];
    if (found && (people.length > 0 || found.infoSources.length > 0)) return { ...found, people };
  }
  return undefined;
}

/** Sites sign as authors of what they take from elsewhere. */
function namesSite(name: string, site: string | undefined): boolean {
  const flat = (text: string): string => normalText(text).replace(/ /g, '');
  const [person, outlet] = [flat(name), flat(site ?? '')];
  return outlet.length > 2 && (person.includes(outlet) || (outlet.includes(person) && person.length > 3));
}

function merge(bylines: readonly Byline[], source: string, confidence: number): FoundAuthors {
  const people: SourcePerson[] = [];
  const infoSources: { name: string }[] = [];
  for (const byline of bylines) {
    for (const person of byline.people)
      if (!people.some((known) => sameName(known.name, person.name))) people.push(person);
    for (const agency of byline.infoSources)
      if (!infoSources.some((known) => known.name === agency.name)) infoSources.push(agency);
  }
  return { people, infoSources, source, confidence };
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function fromJsonLd(node: JsonObject | undefined, nodes: readonly JsonObject[]): FoundAuthors | undefined {
  const claimed = [...asList(node?.author), ...(node?.author ? [] : asList(node?.creator))];
  const authors = claimed.map((author) => resolve(author, nodes));
  if (authors.length === 0) return undefined;
  return merge(authors.map(ofEntity), 'json-ld', 0.95);
}

/** The object of the page's graph that a bare reference points to. */
function resolve(entity: Json, nodes: readonly JsonObject[]): Json {
  if (!isObject(entity) || entity.name !== undefined || entity['@id'] === undefined) return entity;
  return nodes.find((node) => node['@id'] === entity['@id'] && node.name !== undefined) ?? entity;
}

function ofEntity(entity: Json): Byline {
  const name = decodeHTML(asText(isObject(entity) ? entity.name : entity).slice(0, 2 * MAX_BYLINE)).replace(
    /<[^>]{0,500}>/g,
    ' ',
  );
  if (/^https?:/.test(name)) return { people: [], infoSources: [] };
  const isOrganisation = isObject(entity) && /organization/i.test(asText(entity['@type']));
  if (isOrganisation) {
    const agency = agencyOf(name);
    return agency ? { people: [], infoSources: [{ name: agency }] } : { people: [], infoSources: [] };
  }
  const byline = parseByline(name);
  const role = isObject(entity) ? asText(entity.jobTitle) : '';
  const uri = isObject(entity) ? asText(entity.url) : '';
  const [only] = byline.people;
  if (byline.people.length !== 1 || !only) return byline;
  return {
    ...byline,
    people: [{ ...only, ...(role && role.length < 100 ? { role } : {}), ...(/^https?:/.test(uri) ? { uri } : {}) }],
  };
}

function fromMeta({ meta }: PageHead): FoundAuthors | undefined {
  for (const name of metaNames) {
    const values = (meta.get(name) ?? []).filter((value) => value && !/^https?:|^\d/.test(value));
    if (values.length === 0) continue;
    const found = merge(values.map(parseByline), `meta:${name}`, 0.8);
    if (found.people.length > 0 || found.infoSources.length > 0) return found;
  }
  return undefined;
}

function fromMicrodata({ itemprops }: PageHead): FoundAuthors | undefined {
  const elements = itemprops.get('author') ?? [];
  const names = elements
    .map((element) => element.attribs.content ?? spacedText(element))
    .filter((name) => name.length < MAX_BYLINE);
  return names.length === 0 ? undefined : merge(names.map(parseByline), 'microdata', 0.75);
}

function fromBylines({ bylines }: PageHead): FoundAuthors | undefined {
  for (const element of bylines) {
    const text = spacedText(element);
    const found = text.length < MAX_BYLINE ? fullNames(parseByline(text), 'byline', 0.6) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** A line beside the headline that begins as bylines do. */
function fromText(nearTitle: readonly string[]): FoundAuthors | undefined {
  for (const line of nearTitle) {
    const found =
      line.length < MAX_BYLINE && bylineStart.test(line) ? fullNames(parseByline(line), 'text', 0.5) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Takes what weak evidence gives only when every name is a full one. */
function fullNames(byline: Byline, source: string, confidence: number): FoundAuthors | undefined {
  const isFull =
    byline.people.length > 0 &&
    byline.people.length <= 6 &&
    byline.people.every(({ name }) =>
      /\s|^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(name),
    );
  return isFull ? merge([byline], source, confidence) : undefined;
}

/** An element's text with its parts kept apart, as they are on the screen. */
function spacedText(element: Element): string {
  const parts: string[] = [];
  const visit = (nodes: readonly ChildNode[], depth: number): void => {
    for (const node of nodes) {
      if (isText(node)) parts.push(node.data.replace(/\s+/g, ' ').trim());
      else if (isTag(node) && depth < 20 && !unreadableTags.has(node.name)) visit(node.children, depth + 1);
    }
  };
  visit(element.children, 0);
  return parts
    .filter(Boolean)
    .join(' | ')
    .slice(0, 2 * MAX_BYLINE);
}
