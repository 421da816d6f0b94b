import { fieldName } from '../fields/articleFields.ts';
import type { FoldedFields } from '../fields/fieldArticle.ts';
import { looksLikeHtml } from '../formats/guessBody.ts';
import { nitfHtml } from '../nitf/nitfBody.ts';
import { elementsOf, rawTextOf, type XmlElement } from './xmlElement.ts';

/** Text whose lines go on indented was laid out with the markup: its line breaks are spaces, but for empty lines. */
function unwrapped(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const isLaidOut = rest.length > 0 && rest.every((line) => line.trim() === '' || /^(?:\t| {2})/.test(line));
  if (!isLaidOut) return text;
  const lines = [first, ...rest].map((line) => line.trim()).join('\n');
  return lines
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
    .join('\n\n');
}

const fieldValue = (element: XmlElement): string => {
  const markup = elementsOf(element).length > 0 ? nitfHtml(element).trim() : '';
  return looksLikeHtml(markup) ? markup : unwrapped(rawTextOf(element).trim());
};

/** A list where a name comes again: several authors, several paragraphs. */
function add(fields: Map<string, string | string[]>, name: string, value: string): void {
  if (value === '') return;
  const known = fields.get(name);
  if (known === undefined) fields.set(name, value);
  else if (typeof known === 'string') fields.set(name, [known, value]);
  else known.push(value);
}

/** What an element says by its children and attributes, by their folded names, as a JSON object of the same names would. */
export function elementFields(element: XmlElement): FoldedFields {
  const fields = new Map<string, string | string[]>();
  for (const child of elementsOf(element)) {
    const name = child.name === 'p' || child.name === 'para' ? 'paragraphs' : fieldName(child.name);
    add(fields, name, fieldValue(child));
  }
  for (const [name, value] of element.attributes) {
    const folded = fieldName(name.slice(name.indexOf(':') + 1));
    if (!fields.has(folded)) add(fields, folded, value.trim());
  }
  return fields;
}
