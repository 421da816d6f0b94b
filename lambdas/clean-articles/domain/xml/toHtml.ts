import { escapeAttribute, escapeText } from 'entities';
import type { XmlElement, XmlNode } from './xmlElement.ts';

const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** What an element becomes in HTML: the name of a tag, `unwrap` for its content alone, `drop` for nothing. */
export type HtmlName = (element: XmlElement) => string;

const sameName: HtmlName = (element) => element.name;

function openTag(name: string, element: XmlElement): string {
  let tag = `<${name}`;
  for (const [attribute, value] of element.attributes) {
    const isPlain = /^[a-z][\w.-]*$/.test(attribute) && attribute !== 'xmlns';
    if (isPlain) tag += ` ${attribute}="${escapeAttribute(value)}"`;
  }
  return `${tag}>`;
}

/**
 * The nodes as HTML text. What stands in an element that can hold nothing (an unclosed br) follows it. By default elements keep
 * their names. Not sanitised.
 */
export function toHtml(nodes: readonly XmlNode[], nameOf: HtmlName = sameName): string {
  const open: (XmlNode | { close: string })[] = [...nodes].reverse();
  let html = '';
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') html += escapeText(next);
    else if ('close' in next) html += next.close;
    else {
      const name = nameOf(next);
      if (name === 'drop') continue;
      if (name !== 'unwrap') html += openTag(name, next);
      if (name !== 'unwrap' && !VOID.has(name)) open.push({ close: `</${name}>` });
      for (let at = next.children.length - 1; at >= 0; at--) open.push(next.children[at] ?? '');
    }
  }
  return html;
}
