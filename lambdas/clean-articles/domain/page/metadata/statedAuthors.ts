import { decodeHTML } from 'entities';
import { agencyOf } from '../../people/agencies.ts';
import { type Byline, parseByline } from '../../people/parseByline.ts';
import { type FoundAuthors, MAX_BYLINE, mergeBylines } from './foundAuthors.ts';
import { asList, asText, isObject, type Json, type JsonObject } from './json.ts';
import type { PageHead } from './pageHead.ts';
import { spacedText } from './spacedText.ts';

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
/** Authors as JSON-LD states them. */
export function authorsOfJsonLd(node: JsonObject | undefined, nodes: readonly JsonObject[]): FoundAuthors | undefined {
  const claimed = [...asList(node?.author), ...(node?.author ? [] : asList(node?.creator))];
  const authors = claimed.map((author) => resolve(author, nodes));
  if (authors.length === 0) return undefined;
  return mergeBylines(authors.map(ofEntity), 'json-ld', 0.95);
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

/** Authors as meta elements state them. */
export function authorsOfMeta({ meta }: PageHead): FoundAuthors | undefined {
  for (const name of metaNames) {
    const values = (meta.get(name) ?? []).filter((value) => value && !/^https?:|^\d/.test(value));
    if (values.length === 0) continue;
    const found = mergeBylines(values.map(parseByline), `meta:${name}`, 0.8);
    if (found.people.length > 0 || found.infoSources.length > 0) return found;
  }
  return undefined;
}

/** Authors as microdata marks them. */
export function authorsOfMicrodata({ itemprops }: PageHead): FoundAuthors | undefined {
  const elements = itemprops.get('author') ?? [];
  const names = elements
    .map((element) => element.attribs.content ?? spacedText(element))
    .filter((name) => name.length < MAX_BYLINE);
  return names.length === 0 ? undefined : mergeBylines(names.map(parseByline), 'microdata', 0.75);
}
