import { attributeOf, childrenOf, elementAt, type XmlElement } from '../xml/xmlElement.ts';

/** A NewsComponent of NewsML 1 with the components around it, the innermost first. */
export interface PlacedComponent {
  component: XmlElement;
  /** Itself and what it stands in: values are inherited from the inside out. */
  chain: readonly XmlElement[];
  role: string;
}

const noneAround: readonly XmlElement[] = [];

const roleOf = (component: XmlElement): string =>
  (attributeOf(elementAt(component, 'role'), 'formalname') ?? '').toLowerCase();

/** Every component of an item in file order, at any depth. */
export function componentsOf(item: XmlElement): PlacedComponent[] {
  const found: PlacedComponent[] = [];
  const open = childrenOf(item, 'newscomponent')
    .reverse()
    .map((component) => ({ component, around: noneAround }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { component, around } = next;
    const chain = [component, ...around];
    found.push({ component, chain, role: roleOf(component) });
    for (const child of childrenOf(component, 'newscomponent').reverse())
      open.push({ component: child, around: chain });
  }
  return found;
}

/** The first element at this path in the component or, failing that, in what is around it. */
export function inherited(chain: readonly XmlElement[], ...path: string[]): XmlElement | undefined {
  for (const component of chain) {
    const found = elementAt(component, ...path);
    if (found) return found;
  }
  return undefined;
}
