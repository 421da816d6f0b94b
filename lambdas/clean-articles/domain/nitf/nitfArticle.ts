import type { InputLimits } from '../../../shared/settings.ts';
import { parseDate } from '../dates/parseDate.ts';
import { pubStatusOf } from '../formats/pubStatus.ts';
import { fromDraft, type ItemResult, present, rejected, type SourceDraft } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline, statedPeople } from '../formats/sourceFields.ts';
import type { SourceArticle, SourceBody, SourcePerson } from '../sourceArticle.ts';
import { parseXml } from '../xml/parseXml.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  elementAt,
  spacedTextOf,
  textOf,
  type XmlElement,
} from '../xml/xmlElement.ts';
import { nitfBody, nitfImages } from './nitfBody.ts';

const findNitf = (root: XmlElement): XmlElement | undefined =>
  [...descendantsOf(root)].find((element) => element.name === 'nitf');

/** The body of a NITF document given as text. */
export function nitfTextBody(xml: string, limits: InputLimits): SourceBody | undefined {
  const nitf = findNitf(parseXml(xml, limits));
  return nitf && nitfBody(nitf);
}

function authorsOf(head: XmlElement | undefined): SourceArticle['authors'] {
  const bylines = head ? childrenOf(head, 'byline') : [];
  const named = bylines.flatMap((byline) => {
    const inside = [...descendantsOf(byline)];
    const role = textOf(inside.find(({ name }) => name === 'byttl'));
    const people = inside.filter(({ name }) => name === 'person').flatMap((person) => textOf(person) ?? []);
    return people.map((name) => present<SourcePerson>({ name, role, uri: undefined }));
  });
  if (named.length > 0) return statedPeople(named, 'nitf:byline');
  const spoken = bylines.map((byline) => textOf(byline)).filter((text) => text !== undefined);
  return statedByline(spoken.join(', '), 'nitf:byline')?.authors;
}

const subjectsOf = (head: XmlElement | undefined): { name: string; code?: string }[] =>
  (head ? [...descendantsOf(head)] : [])
    .filter(({ name }) => name === 'tobject.subject')
    .flatMap((subject) => {
      const code = attributeOf(subject, 'tobject.subject.refnum', 'tobject.subject.code');
      const name =
        attributeOf(subject, 'tobject.subject.detail', 'tobject.subject.matter', 'tobject.subject.type') ?? code;
      const qcode = code !== undefined && /^\d{8}$/.test(code) ? `subj:${code}` : code;
      return name === undefined ? [] : [present<{ name: string; code?: string }>({ name, code: qcode })];
    });

function identityOf(docdata: XmlElement | undefined): Pick<SourceArticle, 'id' | 'idScope' | 'altIds'> {
  const docId = docdata && childOf(docdata, 'doc-id');
  const [given, scope] = [attributeOf(docId, 'id-string'), attributeOf(docId, 'regsrc')];
  const key = attributeOf(docdata && childOf(docdata, 'du-key'), 'key');
  const altIds = given !== undefined && key !== undefined ? [{ role: 'du-key', value: key }] : undefined;
  return present<Pick<SourceArticle, 'id' | 'idScope' | 'altIds'>>({ id: given ?? key, idScope: scope, altIds });
}

function docdataFields(docdata: XmlElement | undefined, now: Date): Partial<SourceDraft> {
  if (!docdata) return {};
  const child = (name: string): XmlElement | undefined => childOf(docdata, name);
  const norm = (name: string): string | undefined => attributeOf(child(name), 'norm') ?? textOf(child(name));
  const urgency = Number(attributeOf(child('urgency'), 'ed-urg'));
  const keywords = elementAt(docdata, 'key-list');
  const release = norm('date.release');
  const pubStatus = pubStatusOf(attributeOf(docdata, 'management-status'));
  const embargo = release === undefined ? undefined : parseDate(release)?.value;
  const isHeldBack = pubStatus === 'withheld' || (embargo !== undefined && Date.parse(embargo) > now.getTime());
  return {
    ...identityOf(docdata),
    pubStatus,
    sourceVersion: attributeOf(child('du-key'), 'version'),
    published: firstDate(
      [
        [norm('date.issue'), 'nitf:date.issue'],
        [release, 'nitf:date.release'],
      ],
      now,
    ),
    embargoedUntil: isHeldBack ? embargo : undefined,
    urgency: urgency >= 1 && urgency <= 8 ? urgency : undefined,
    tags: (keywords ? childrenOf(keywords, 'keyword') : []).flatMap((keyword) => attributeOf(keyword, 'key') ?? []),
    edNote: attributeOf(child('ed-msg'), 'info'),
    copyrightHolder: attributeOf(child('doc.copyright'), 'holder'),
  };
}

function bodyHeadFields(head: XmlElement | undefined): Partial<SourceDraft> {
  if (!head) return {};
  const dateline = spacedTextOf(childOf(head, 'dateline'));
  const place = textOf(elementAt(head, 'dateline', 'location'));
  const distributor = textOf(childOf(head, 'distributor'));
  return {
    title: stated(textOf(elementAt(head, 'hedline', 'hl1')), 'nitf:hl1'),
    subtitle: textOf(elementAt(head, 'hedline', 'hl2')),
    description: spacedTextOf(childOf(head, 'abstract')),
    authors: authorsOf(head),
    dateline: dateline === undefined ? undefined : present<{ text: string; place?: string }>({ text: dateline, place }),
    infoSources: distributor === undefined ? [] : [{ name: distributor, role: 'distributor' }],
    usageTerms: spacedTextOf(childOf(head, 'rights')),
    edNote: spacedTextOf(childOf(head, 'note')),
  };
}

/** What a `nitf` element says, body aside, as far as it says it. NITF 3.x, https://iptc.org/standards/nitf/. */
export function nitfFields(nitf: XmlElement, now: Date): Partial<SourceDraft> {
  const head = childOf(nitf, 'head');
  const bodyHead = elementAt(nitf, 'body', 'body.head');
  const fromHead = bodyHeadFields(bodyHead);
  const fromData = docdataFields(head && childOf(head, 'docdata'), now);
  const published = attributeOf(head && childOf(head, 'pubdata'), 'date.publication');
  const storyDate = attributeOf(elementAt(nitf, 'body', 'body.head', 'dateline', 'story.date'), 'norm');
  return {
    ...fromData,
    ...fromHead,
    title: fromHead.title ?? stated(textOf(head && childOf(head, 'title')), 'nitf:title'),
    edNote: [fromData.edNote, fromHead.edNote].filter(Boolean).join(' ') || undefined,
    published:
      fromData.published ??
      firstDate(
        [
          [published, 'nitf:pubdata'],
          [storyDate, 'nitf:story.date'],
        ],
        now,
      ),
    language: stated(nitf.language, 'xml:lang'),
    section: attributeOf(head && childOf(head, 'pubdata'), 'position.section'),
    site: attributeOf(head && childOf(head, 'pubdata'), 'name'),
    subjects: subjectsOf(head),
    images: nitfImages(nitf),
  };
}

/** The article of a NITF document. One that was killed needs no body. */
export function readNitf(root: XmlElement, now: Date): ItemResult {
  const nitf = findNitf(root);
  if (!nitf) return rejected('malformed', 'There is no nitf element in the file.');
  const fields = nitfFields(nitf, now);
  const body = nitfBody(nitf) ?? (fields.pubStatus === 'canceled' ? { kind: 'text' as const, text: '' } : undefined);
  if (!body) return rejected('no-article-text', 'The NITF document has no text in its body.content.');
  return { article: fromDraft({ ...fields, body }) };
}
