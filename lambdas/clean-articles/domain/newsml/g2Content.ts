import { present, type SourceDraft } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline } from '../formats/sourceFields.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../xml/xmlElement.ts';
import { type ConceptNames, codeOf, conceptsOf, nameOf, organisationOf } from './g2Concepts.ts';

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

const sourcesOf = (content: XmlElement | undefined, names: ConceptNames): { name: string }[] =>
  (content ? childrenOf(content, 'infosource') : []).flatMap((source) => {
    const name = organisationOf(source, names);
    return name === undefined ? [] : [{ name }];
  });

/** What contentMeta says: the article itself. */
export function contentFields(item: XmlElement, names: ConceptNames, now: Date): Partial<SourceDraft> {
  const content = childOf(item, 'contentmeta');
  const meta = childOf(item, 'itemmeta');
  const at = (parent: XmlElement | undefined, tag: string): string | undefined =>
    textOf(parent && childOf(parent, tag));
  const urgency = Number(at(content, 'urgency'));
  const people = peopleOf(content, names);
  const provider = organisationOf(meta && childOf(meta, 'provider'), names);
  return {
    ...headlinesOf(content),
    slugline: at(content, 'slugline'),
    description: descriptionOf(content),
    authors: people.authors,
    infoSources: [
      ...sourcesOf(content, names),
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
