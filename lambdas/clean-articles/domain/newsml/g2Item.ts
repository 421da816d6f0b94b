import { parseDate } from '../dates/parseDate.ts';
import { pubStatusOf } from '../formats/pubStatus.ts';
import { fromDraft, type ItemResult, rejected, type SourceDraft } from '../formats/sourceDraft.ts';
import { nitfFields } from '../nitf/nitfArticle.ts';
import type { SourceArticle, SourceBody, SourceImage } from '../sourceArticle.ts';
import { attributeOf, childOf, childrenOf, elementAt, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { type ConceptNames, codeOf, conceptNames, organisationOf } from './g2Concepts.ts';
import { contentFields } from './g2Content.ts';
import { isPictureItem } from './g2Pictures.ts';
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
    copyrightHolder: organisationOf(rights && childOf(rights, 'copyrightholder'), names),
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

/** The values of `over` where it has any, else those of `under`. */
const overlay = (under: Partial<SourceDraft>, over: Partial<SourceDraft>): Partial<SourceDraft> => {
  const isSaid = ([, value]: [string, unknown]) => value !== undefined && !(Array.isArray(value) && value.length === 0);
  return { ...under, ...Object.fromEntries(Object.entries(over).filter(isSaid)) };
};

/**
 * One newsItem of NewsML-G2 (https://iptc.org/std/NewsML-G2/), with what a NITF document inside it adds, and the pictures
 * that go with it. Cancelled items need no content; pictures, video and data are rejected.
 */
export function readNewsItem(item: XmlElement, now: Date, images: readonly SourceImage[]): ItemResult {
  const names = conceptNames(item);
  const itemClass = elementAt(item, 'itemmeta', 'itemclass');
  const kind = (itemClass && codeOf(itemClass)) ?? 'ninat:text';
  const { body, nitf } = contentOf(item);
  const managed = managementFields(item, names);
  const found = body ?? (managed.pubStatus === 'canceled' ? { kind: 'text' as const, text: '' } : undefined);
  if (!found || (!TEXT_CLASS.test(kind) && managed.pubStatus !== 'canceled')) {
    const tied = isPictureItem(item) ? ' A text in the same file that it goes with has it among its images.' : '';
    return rejected(
      'no-article-text',
      `The NewsML-G2 item is of class "${kind}" and has no text of an article inside.${tied}`,
    );
  }
  const own = overlay(managed, { ...contentFields(item, names, now), images: [...images] });
  const fields = nitf ? overlay(nitfFields(nitf, now), own) : own;
  return { article: fromDraft({ ...fields, body: found }) };
}
