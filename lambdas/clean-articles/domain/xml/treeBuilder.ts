import type { Handler } from 'htmlparser2';
import { PermanentError } from '../../../shared/errors.ts';
import { type Bindings, bindingsOf, splitName } from './bindings.ts';
import { isClosedBy } from './impliedEnds.ts';
import { usualPrefix } from './namespaces.ts';
import { resolveBase } from './resolveUrl.ts';
import type { XmlElement } from './xmlElement.ts';
import type { XmlEntities } from './xmlEntities.ts';
import type { XmlLimits } from './xmlLimits.ts';

/** Start tags the parser waits to see closed, also where an implied end closed them here: its work grows with them. */
const MAX_UNCLOSED = 10_000;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

interface Open {
  /** As written, to find its end tag by. */
  tag: string;
  element: XmlElement;
  bindings: Bindings;
}

const ofNone = (): boolean => false;

/**
 * Builds the tree from htmlparser2's events. Elements that `isItem` names are taken out of it as they close, outermost
 * only, so that a file of any number of them fits in memory: `takeItems` gives them.
 */
export class TreeBuilder implements Partial<Handler> {
  readonly #isItem: (element: XmlElement) => boolean;
  #items: XmlElement[] = [];
  #root: XmlElement | undefined;
  readonly #entities: XmlEntities;
  readonly #limits: XmlLimits;
  readonly #document: Open;
  readonly #open: Open[] = [];
  #count = 0;
  #unclosed = 0;
  #text = '';
  #inCdata = false;

  constructor(
    entities: XmlEntities,
    limits: XmlLimits,
    base: string,
    isItem: (element: XmlElement) => boolean = ofNone,
  ) {
    this.#isItem = isItem;
    this.#entities = entities;
    this.#limits = limits;
    const document = { name: '#document', space: '', namespace: '', attributes: NO_ATTRIBUTES, base, language: '' };
    this.#document = { tag: '', element: { ...document, children: [] }, bindings: new Map() };
  }

  /** The first element of the document. */
  root(): XmlElement | undefined {
    return this.#root;
  }

  /** The items closed since the last call. */
  takeItems(): XmlElement[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#flush();
    this.#count++;
    const { maxDepth, maxXmlElements } = this.#limits;
    if (this.#count > maxXmlElements) {
      throw new PermanentError(
        'too-many-items',
        `The XML has more than ${maxXmlElements} elements in one item. Split it, or raise maxXmlElements.`,
      );
    }
    this.#unclosed++;
    if (this.#open.length >= maxDepth || this.#unclosed > MAX_UNCLOSED) {
      throw new PermanentError('too-deep', `The XML is nested more than ${maxDepth} levels deep.`);
    }
    while (isClosedBy(this.#open.at(-1)?.tag, name)) this.#close();
    const parent = this.#open.at(-1) ?? this.#document;
    const bindings = bindingsOf(attributes, parent.bindings);
    const element = this.#element(name, this.#attributes(attributes, bindings), bindings, parent.element);
    this.#root ??= element;
    parent.element.children.push(element);
    this.#open.push({ tag: name, element, bindings });
  }

  onclosetag(name: string): void {
    this.#flush();
    this.#unclosed--;
    const at = this.#open.findLastIndex(({ tag }) => tag === name);
    while (at >= 0 && this.#open.length > at) this.#close();
  }

  #close(): void {
    const closed = this.#open.pop();
    if (!closed || !this.#isItem(closed.element) || this.#open.some(({ element }) => this.#isItem(element))) return;
    const parent = this.#open.at(-1) ?? this.#document;
    parent.element.children.pop();
    this.#items.push(closed.element);
    this.#count = 0;
  }

  ontext(text: string): void {
    this.#text += text;
  }

  oncdatastart(): void {
    this.#flush();
    this.#inCdata = true;
  }

  oncdataend(): void {
    this.#flush();
    this.#inCdata = false;
  }

  onend(): void {
    this.#flush();
  }

  #flush(): void {
    if (this.#text === '' || this.#isBetweenItems()) {
      this.#text = '';
      return;
    }
    const parent = this.#open.at(-1) ?? this.#document;
    parent.element.children.push(this.#inCdata ? this.#text : this.#entities.decode(this.#text));
    this.#text = '';
  }

  /** White space around items would pile up in the tree that stays. */
  #isBetweenItems(): boolean {
    if (this.#isItem === ofNone || this.#text.trim() !== '') return false;
    return !this.#open.some(({ element }) => this.#isItem(element));
  }

  #attributes(given: Record<string, string>, bindings: Bindings): ReadonlyMap<string, string> {
    const entries = Object.entries(given);
    if (entries.length === 0) return NO_ATTRIBUTES;
    return new Map(
      entries.map(([name, value]) => {
        const { prefix, local } = splitName(name);
        const space = prefix === '' ? '' : (usualPrefix(bindings.get(prefix) ?? '') ?? prefix);
        return [space === '' ? local : `${space}:${local}`, this.#entities.decode(value)];
      }),
    );
  }

  #element(name: string, attributes: ReadonlyMap<string, string>, bindings: Bindings, parent: XmlElement): XmlElement {
    const { prefix, local } = splitName(name);
    const namespace = bindings.get(prefix) ?? '';
    const base = attributes.get('xml:base') ?? (local === 'channel' ? attributes.get('base') : undefined);
    return {
      name: local,
      space: usualPrefix(namespace) ?? prefix,
      namespace,
      attributes,
      children: [],
      base: base === undefined ? parent.base : resolveBase(base, parent.base),
      language: attributes.get('xml:lang') ?? parent.language,
    };
  }
}
