/**
 * An element of a tolerant XML tree. `name` is the local name in lower case and `space` the usual prefix of its namespace
 * (`dc`, `media`), whatever prefix the file binds; empty for the namespaces of RSS, Atom and the news standards
 * themselves. `base` and `language` are xml:base and xml:lang as they hold here, inherited.
 */
export interface XmlElement {
  readonly name: string;
  readonly space: string;
  /** Namespace URI; empty where none is bound. */
  readonly namespace: string;
  /** By lower-case name, with the usual prefix where there is one (`rdf:about`). */
  readonly attributes: ReadonlyMap<string, string>;
  /** Text as strings, entities decoded, CDATA included. */
  readonly children: XmlNode[];
  readonly base: string;
  readonly language: string;
}

export type XmlNode = XmlElement | string;

/** `dc:creator` for prefixed names, `title` for the format's own. */
export const tagOf = (element: XmlElement): string =>
  element.space === '' ? element.name : `${element.space}:${element.name}`;

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child) => typeof child !== 'string');

/** The children with one of these tags (`title`, `dc:title`), in file order. */
export const childrenOf = (element: XmlElement, ...tags: string[]): XmlElement[] =>
  elementsOf(element).filter((child) => tags.includes(tagOf(child)));

export const childOf = (element: XmlElement, ...tags: string[]): XmlElement | undefined => {
  const children = elementsOf(element);
  for (const tag of tags) {
    const child = children.find((candidate) => tagOf(candidate) === tag);
    if (child) return child;
  }
  return undefined;
};

/** The element at the end of a path of tags, each the first of its kind. */
export const elementAt = (element: XmlElement, ...path: string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((found, tag) => found && childOf(found, tag), element);

/**
 * Descendants in file order, the element itself first; where `enters` says no, what is below an element is passed over.
 * Walks with its own stack: depth costs no call frames.
 */
export function* descendantsOf(element: XmlElement, enters?: (element: XmlElement) => boolean): Generator<XmlElement> {
  const open: XmlElement[] = [element];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (enters && !enters(next)) continue;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') open.push(child);
    }
  }
}

/** All text below, in order, untrimmed. */
export function rawTextOf(element: XmlElement): string {
  const open: XmlNode[] = [element];
  let text = '';
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next;
    else for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] ?? '');
  }
  return text;
}

/** All text below with runs of white space as one space; undefined when that leaves nothing. */
export function textOf(element: XmlElement | undefined): string | undefined {
  const text = element && rawTextOf(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The same, with a space between elements that follow each other: parts of a line, paragraphs of a note. */
export function spacedTextOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const parts = element.children.map((child) => (typeof child === 'string' ? child : ` ${rawTextOf(child)} `));
  const text = parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:!?)])/g, '')
    .trim();
  return text === '' ? undefined : text;
}

export function attributeOf(element: XmlElement | undefined, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = element?.attributes.get(name)?.trim();
    if (value) return value;
  }
  return undefined;
}
