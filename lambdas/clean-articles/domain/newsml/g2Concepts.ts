import { present } from '../formats/sourceDraft.ts';
import { agencyOf } from '../people/agencies.ts';
import { attributeOf, childrenOf, textOf, type XmlElement } from '../xml/xmlElement.ts';

/** Names of the concepts that a NewsML-G2 item describes apart from where it uses them (`assert`). */
export type ConceptNames = ReadonlyMap<string, string>;

export const codeOf = (concept: XmlElement): string | undefined => attributeOf(concept, 'qcode', 'uri', 'literal');

/** The name in the item's own language where there are several, else the first. */
const ownName = (concept: XmlElement): string | undefined => {
  const names = childrenOf(concept, 'name');
  const own = names.find((name) => name.attributes.get('xml:lang') === undefined);
  return textOf(own ?? names[0]);
};

export function conceptNames(item: XmlElement): ConceptNames {
  const names = new Map<string, string>();
  for (const concept of childrenOf(item, 'assert')) {
    const [code, name] = [codeOf(concept), ownName(concept)];
    if (code !== undefined && name !== undefined) names.set(code, name);
  }
  return names;
}

/** What a concept is called: its name, the name asserted for its code, or its code. */
export function nameOf(concept: XmlElement | undefined, names: ConceptNames): string | undefined {
  if (!concept) return undefined;
  const code = codeOf(concept);
  return ownName(concept) ?? (code === undefined ? undefined : (names.get(code) ?? code));
}

/** What an organisation is called; one that only has a code goes by the host of its address or the code without its scheme. */
export function organisationOf(concept: XmlElement | undefined, names: ConceptNames): string | undefined {
  const [name, code] = [nameOf(concept, names), concept && codeOf(concept)];
  if (name === undefined || name !== code) return name;
  const local =
    URL.canParse(name) && /^https?:/i.test(name) ? new URL(name).hostname : name.replace(/^[\w-]{1,40}:/, '');
  return agencyOf(local) ?? (local.replace(/^www\./, '') || name);
}

export const conceptsOf = (
  parent: XmlElement | undefined,
  tag: string,
  names: ConceptNames,
): { name: string; code?: string }[] =>
  (parent ? childrenOf(parent, tag) : []).flatMap((concept) => {
    const name = nameOf(concept, names);
    return name === undefined ? [] : [present<{ name: string; code?: string }>({ name, code: codeOf(concept) })];
  });
