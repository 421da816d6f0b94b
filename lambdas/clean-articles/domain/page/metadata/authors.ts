import { textContent } from 'domutils';
import { agencyOf } from '../../people/agencies.ts';
import { type Byline, isName, parseByline } from '../../people/parseByline.ts';
import type { SourcePerson } from '../../sourceArticle.ts';
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
export function readAuthors(head: PageHead, node: JsonObject | undefined): FoundAuthors | undefined {
  const readings = [() => fromJsonLd(node), () => fromMeta(head), () => fromMicrodata(head), () => fromBylines(head)];
  let agencyOnly: FoundAuthors | undefined;
  for (const read of readings) {
    const found = read();
    if (found && found.people.length > 0) return found;
    if (found && found.infoSources.length > 0) agencyOnly ??= found;
  }
  return agencyOnly;
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

function fromJsonLd(node: JsonObject | undefined): FoundAuthors | undefined {
  const authors = [...asList(node?.author), ...(node?.author ? [] : asList(node?.creator))];
  if (authors.length === 0) return undefined;
  return merge(authors.map(ofEntity), 'json-ld', 0.95);
}

function ofEntity(entity: Json): Byline {
  const name = asText(isObject(entity) ? entity.name : entity).replace(/<[^>]*>/g, ' ');
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
    .map((element) => element.attribs.content ?? textContent(element))
    .filter((name) => name.length < MAX_BYLINE);
  return names.length === 0 ? undefined : merge(names.map(parseByline), 'microdata', 0.75);
}

function fromBylines({ bylines }: PageHead): FoundAuthors | undefined {
  for (const element of bylines) {
    const text = textContent(element).replace(/\s+/g, ' ').trim();
    if (text.length < 3 || text.length > MAX_BYLINE) continue;
    const byline = parseByline(text);
    const [first] = byline.people;
    if (first && isName(first.name) && first.name.includes(' ') && byline.people.length <= 6)
      return merge([byline], 'byline', 0.6);
  }
  return undefined;
}
