import { parseDate } from '../dates/parseDate.ts';
import { pubStatusOf } from '../formats/pubStatus.ts';
import { fromDraft, type ItemResult, present, rejected, type SourceDraft } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline } from '../formats/sourceFields.ts';
import { nitfFields } from '../nitf/nitfArticle.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  elementAt,
  textOf,
  type XmlElement,
} from '../xml/xmlElement.ts';
import { componentsOf, inherited, type PlacedComponent } from './newsComponents.ts';
import { newsml1Images, type TextComponent, textComponents } from './newsml1Content.ts';

export const formalName = (element: XmlElement | undefined): string | undefined => attributeOf(element, 'formalname');

/** The id that all revisions of an item share (NewsML 1.2, section 5.5.3), and the one of this revision. */
function identityOf(item: XmlElement): Partial<SourceDraft> {
  const identifier = elementAt(item, 'identification', 'newsidentifier');
  const at = (tag: string): string | undefined => textOf(identifier && childOf(identifier, tag));
  const [provider, date, local, given] = [at('providerid'), at('dateid'), at('newsitemid'), at('publicidentifier')];
  const urn = provider && date && local ? `urn:newsml:${provider}:${date}:${local}` : undefined;
  return {
    id: urn ?? given,
    sourceVersion: at('revisionid'),
    altIds: urn !== undefined && given !== undefined ? [{ role: 'PublicIdentifier', value: given }] : [],
  };
}

/** Instructions end an item's life as a status does. */
function statusOf(management: XmlElement | undefined): SourceArticle['pubStatus'] {
  const status = pubStatusOf(formalName(management && childOf(management, 'status')));
  const instructions = (management ? childrenOf(management, 'instruction') : []).map((one) =>
    pubStatusOf(formalName(one)),
  );
  return instructions.includes('canceled') ? 'canceled' : status;
}

function managementFields(item: XmlElement, now: Date): Partial<SourceDraft> {
  const management = childOf(item, 'newsmanagement');
  const at = (tag: string): string | undefined => textOf(management && childOf(management, tag));
  const urgency = Number(formalName(management && childOf(management, 'urgency')));
  const release = management && elementAt(management, 'statuswillchange', 'dateandtime');
  const pubStatus = statusOf(management);
  const embargo = pubStatus === 'withheld' ? textOf(release) : undefined;
  return {
    pubStatus,
    published: firstDate([[at('firstcreated'), 'newsml:FirstCreated']], now),
    modified: firstDate([[at('thisrevisioncreated'), 'newsml:ThisRevisionCreated']], now),
    embargoedUntil: embargo === undefined ? undefined : parseDate(embargo)?.value,
    urgency: urgency >= 1 && urgency <= 8 ? urgency : undefined,
  };
}

const parties = (chain: readonly XmlElement[], tag: string): string[] => {
  const holder = inherited(chain, 'administrativemetadata', tag);
  return (holder ? childrenOf(holder, 'party') : []).flatMap((party) => formalName(party) ?? textOf(party) ?? []);
};

function subjectsOf(chain: readonly XmlElement[]): { name: string; code?: string }[] {
  const metadata = inherited(chain, 'descriptivemetadata');
  return [...(metadata ? descendantsOf(metadata) : [])]
    .filter(({ name }) => /^subject(?:matter|detail|qualifier)?$/.test(name))
    .flatMap((subject) => {
      const code = formalName(subject);
      if (code === undefined) return [];
      const isIptc = /^\d{8}$/.test(code);
      return [
        present<{ name: string; code?: string }>({
          name: textOf(subject) ?? code,
          code: isIptc ? `subj:${code}` : undefined,
        }),
      ];
    });
}

function lineFields({ chain }: PlacedComponent, sender: string | undefined): Partial<SourceDraft> {
  const line = (tag: string): string | undefined => textOf(inherited(chain, 'newslines', tag));
  const dateline = line('dateline');
  const creators = parties(chain, 'creator').join(', ');
  const providers = parties(chain, 'provider');
  const sent = providers.length === 0 && sender !== undefined ? [sender] : providers;
  const people = statedByline(line('byline'), 'newsml:ByLine') ?? statedByline(creators || undefined, 'newsml:Creator');
  return {
    title: stated(line('headline'), 'newsml:HeadLine'),
    subtitle: line('subheadline'),
    slugline: line('slugline'),
    authors: people?.authors,
    infoSources: [...new Set([...parties(chain, 'source'), ...sent])].map((name) => ({ name })),
    dateline: dateline === undefined ? undefined : { text: dateline },
    language: stated(formalName(inherited(chain, 'descriptivemetadata', 'language')), 'newsml:Language'),
    tags: (line('keywordline') ?? '')
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    subjects: subjectsOf(chain),
    copyrightNotice: line('copyrightline'),
    copyrightHolder: textOf(inherited(chain, 'rightsmetadata', 'copyright', 'copyrightholder')),
    usageTerms: line('rightsline') ?? textOf(inherited(chain, 'rightsmetadata', 'usagerights', 'usagetype')),
  };
}

const said = (fields: Partial<SourceDraft>): Partial<SourceDraft> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

/** Several stories of one item are told apart by the component's id, else its place. */
function ownId(id: string | undefined, text: TextComponent, place: number, count: number): string | undefined {
  if (id === undefined || count === 1) return id;
  return `${id}#${attributeOf(text.component, 'duid') ?? formalName(inherited(text.chain, 'descriptivemetadata', 'language')) ?? place}`;
}

/**
 * The stories of one NewsItem of NewsML 1.0 to 1.2, https://iptc.org/standards/newsml-1/. `sender` is who the envelope comes from: the
 * provider where the item names none.
 */
export function readNewsml1Item(item: XmlElement, now: Date, sender: string | undefined): ItemResult[] {
  const components = componentsOf(item);
  const texts = textComponents(components);
  const common = { ...identityOf(item), ...managementFields(item, now) };
  if (texts.length === 0) {
    if (common.pubStatus !== 'canceled')
      return [rejected('no-article-text', 'The NewsML item has no component with text.')];
    const [outer] = components;
    return [
      {
        article: fromDraft({
          ...common,
          ...(outer ? said(lineFields(outer, sender)) : {}),
          body: { kind: 'text', text: '' },
        }),
      },
    ];
  }
  const images = newsml1Images(components);
  return texts.map((text, place) => ({
    article: fromDraft({
      ...(text.nitf ? said(nitfFields(text.nitf, now)) : {}),
      ...said(lineFields(text, sender)),
      ...said(common),
      ...said({ images }),
      id: ownId(common.id, text, place, texts.length),
      body: text.body,
    }),
  }));
}
