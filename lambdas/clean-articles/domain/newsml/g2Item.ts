import { parseDate } from '../dates/parseDate.ts';
import { nitfFields } from '../formats/nitfArticle.ts';
import { pubStatusOf } from '../formats/pubStatus.ts';
import { fromDraft, type ItemResult, present, rejected, type SourceDraft } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline } from '../formats/sourceFields.ts';
import type { SourceArticle, SourceBody } from '../sourceArticle.ts';
import { attributeOf, childOf, childrenOf, elementAt, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { type ConceptNames, codeOf, conceptNames, conceptsOf, nameOf } from './g2Concepts.ts';
import { inlineBody } from './inlineBody.ts';

const TEXT_CLASS = /(?:^|[:/])(?:text|composite)$/;

interface Content {
  body?: SourceBody;
  nitf?: XmlElement;
}

/** The first inline content that is an article. */
function contentOf(item: XmlElement): Content {
  const set = childOf(item, 'contentset');
  for (const inline of set ? childrenOf(set, 'inlinexml', 'inlinedata') : []) {
    if (attributeOf(inline, 'encoding') !== undefined) continue;
    const content = inlineBody(inline);
    if (content.body) return content;
  }
  return {};
}

/** What itemMeta and rightsInfo say: the item as a thing that is managed. */
function managementFields(item: XmlElement, names: ConceptNames): Partial<SourceDraft> {
  const meta = childOf(item, 'itemmeta');
  const rights = childOf(item, 'rightsinfo');
  const embargo = textOf(meta && childOf(meta, 'embargoed'));
  const notes = (meta ? childrenOf(meta, 'ednote') : []).flatMap((note) => textOf(note) ?? []);
  return {
    id: attributeOf(item, 'guid'),
    sourceVersion: attributeOf(item, 'version'),
    pubStatus: statusOf(meta),
    embargoedUntil: embargo === undefined ? undefined : parseDate(embargo)?.value,
    edNote: notes.join(' ') || undefined,
    copyrightHolder: nameOf(rights && childOf(rights, 'copyrightholder'), names),
    copyrightNotice: textOf(rights && childOf(rights, 'copyrightnotice')),
    usageTerms: textOf(rights && childOf(rights, 'usageterms')),
  };
}

/** A kill comes as publication status, or as a signal of its own. */
function statusOf(meta: XmlElement | undefined): SourceArticle['pubStatus'] {
  const signals = (meta ? childrenOf(meta, 'signal') : []).map((signal) => pubStatusOf(codeOf(signal)));
  if (signals.includes('canceled')) return 'canceled';
  const status = meta && childOf(meta, 'pubstatus');
  return pubStatusOf((status && codeOf(status))?.replace(/^.*[/#]/, ''));
}

function headlinesOf(content: XmlElement | undefined): Pick<SourceDraft, 'title' | 'subtitle'> {
  const headlines = content ? childrenOf(content, 'headline') : [];
  const isSub = (headline: XmlElement): boolean => /sub/i.test(attributeOf(headline, 'role') ?? '');
  const main = headlines.find((headline) => !isSub(headline));
  return {
    title: stated(textOf(main), 'newsml-g2:headline'),
    subtitle: textOf(headlines.find(isSub)),
  };
}

function peopleOf(content: XmlElement | undefined, names: ConceptNames): Pick<SourceDraft, 'authors' | 'infoSources'> {
  const bylines = (content ? childrenOf(content, 'by') : []).map((by) => textOf(by)).filter((by) => by !== undefined);
  const creators = conceptsOf(content, 'creator', names).filter(({ name, code }) => name !== code);
  const spoken = bylines.length > 0 ? bylines : creators.map(({ name }) => name);
  return statedByline(spoken.join(', '), bylines.length > 0 ? 'newsml-g2:by' : 'newsml-g2:creator') ?? {};
}

function descriptionOf(content: XmlElement | undefined): string | undefined {
  const all = content ? childrenOf(content, 'description') : [];
  const summary = all.find((one) => /summary|abstract|lead/i.test(attributeOf(one, 'role') ?? ''));
  return textOf(summary ?? all[0]);
}

function altIdsOf(content: XmlElement | undefined): { role: string; value: string }[] {
  return (content ? childrenOf(content, 'altid') : []).flatMap((alt) => {
    const value = attributeOf(alt, 'id') ?? textOf(alt);
    return value === undefined ? [] : [{ role: attributeOf(alt, 'type', 'role') ?? 'source', value }];
  });
}

function datelineOf(content: XmlElement | undefined, names: ConceptNames): SourceArticle['dateline'] {
  const located = content && childOf(content, 'located');
  const name = nameOf(located, names);
  const place = located && name === codeOf(located) ? undefined : name;
  const text = textOf(content && childOf(content, 'dateline')) ?? place;
  return text === undefined ? undefined : present<{ text: string; place?: string }>({ text, place });
}

/** What contentMeta says: the article itself. */
function contentFields(item: XmlElement, names: ConceptNames, now: Date): Partial<SourceDraft> {
  const content = childOf(item, 'contentmeta');
  const meta = childOf(item, 'itemmeta');
  const at = (parent: XmlElement | undefined, tag: string): string | undefined =>
    textOf(parent && childOf(parent, tag));
  const urgency = Number(at(content, 'urgency'));
  const people = peopleOf(content, names);
  const provider = nameOf(meta && childOf(meta, 'provider'), names);
  const sources = conceptsOf(content, 'infosource', names).map(({ name }) => ({ name }));
  return {
    ...headlinesOf(content),
    slugline: at(content, 'slugline'),
    description: descriptionOf(content),
    authors: people.authors,
    infoSources: [
      ...sources,
      ...(people.infoSources ?? []),
      ...(provider === undefined ? [] : [{ name: provider, role: 'provider' }]),
    ],
    published: firstDate(
      [
        [at(content, 'contentcreated'), 'newsml-g2:contentCreated'],
        [at(meta, 'firstcreated'), 'newsml-g2:firstCreated'],
        [at(meta, 'versioncreated'), 'newsml-g2:versionCreated'],
      ],
      now,
    ),
    modified: firstDate([[at(meta, 'versioncreated'), 'newsml-g2:versionCreated']], now),
    language: stated(
      attributeOf(content && childOf(content, 'language'), 'tag') ?? item.language,
      'newsml-g2:language',
    ),
    dateline: datelineOf(content, names),
    tags: (content ? childrenOf(content, 'keyword') : []).flatMap((keyword) => textOf(keyword) ?? []),
    subjects: conceptsOf(content, 'subject', names),
    altIds: altIdsOf(content),
    urgency: urgency >= 1 && urgency <= 9 ? urgency : undefined,
  };
}

/** The values of `over` where it has any, else those of `under`. */
const overlay = (under: Partial<SourceDraft>, over: Partial<SourceDraft>): Partial<SourceDraft> => {
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return { ...under, ...Object.fromEntries(Object.entries(over).filter(isSaid)) };
};

/**
 * One newsItem of NewsML-G2 (https://iptc.org/std/NewsML-G2/), with what a NITF document inside it adds. Cancelled items
 * need no content; pictures, video and data are rejected.
 */
export function readNewsItem(item: XmlElement, now: Date): ItemResult {
  const names = conceptNames(item);
  const itemClass = elementAt(item, 'itemmeta', 'itemclass');
  const kind = (itemClass && codeOf(itemClass)) ?? 'ninat:text';
  const { body, nitf } = contentOf(item);
  const managed = managementFields(item, names);
  const found = body ?? (managed.pubStatus === 'canceled' ? { kind: 'text' as const, text: '' } : undefined);
  if (!found || (!TEXT_CLASS.test(kind) && managed.pubStatus !== 'canceled')) {
    return rejected(
      'no-article-text',
      `The NewsML-G2 item is of class "${kind}" and has no text of an article inside.`,
    );
  }
  const own = overlay(managed, contentFields(item, names, now));
  const fields = nitf ? overlay(nitfFields(nitf, now), own) : own;
  return { article: fromDraft({ ...fields, body: found }) };
}
