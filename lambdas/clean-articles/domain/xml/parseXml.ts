import { Parser } from 'htmlparser2';
import { PermanentError } from '../../../shared/errors.ts';
import { takeDoctype } from './doctype.ts';
import { TreeBuilder } from './treeBuilder.ts';
import type { XmlElement } from './xmlElement.ts';
import { xmlEntities } from './xmlEntities.ts';
import type { XmlLimits } from './xmlLimits.ts';

type IsItem = (element: XmlElement) => boolean;

function start(text: string, limits: XmlLimits, base: string, isItem?: IsItem) {
  const document = takeDoctype(text);
  const builder = new TreeBuilder(xmlEntities(document.declared, limits), limits, base, isItem);
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: false });
  parser.write(document.text);
  return { builder, parser };
}

/**
 * Reads XML as news files carry it: namespaces and xml:base resolved, and tolerant of unclosed and stray tags, bare
 * ampersands and unquoted attributes. Reads nothing outside the text, never recurses, and expands no entity that could
 * grow. `base` is the URL the text came from. The answer is the root element.
 * Throws PermanentError: malformed (no element at all), too-deep, too-many-items, hostile, expands-too-much.
 */
export function parseXml(text: string, limits: XmlLimits, base = ''): XmlElement {
  const { builder, parser } = start(text, limits, base);
  parser.end();
  const root = builder.root();
  if (!root) throw new PermanentError('malformed', 'The XML holds no element.');
  return root;
}

/** Items closed so far, and the root of what is around them, which grows as reading goes on. */
export interface XmlPart {
  root: XmlElement | undefined;
  items: XmlElement[];
}

/**
 * Reads XML piece by piece, in the way of parseXml, and gives the elements that `isItem` names as they close, so that a
 * file of any length can be read. The first piece must hold the whole document type declaration, where there is one.
 */
export async function* streamXml(
  pieces: AsyncIterable<string>,
  limits: XmlLimits,
  base: string,
  isItem: IsItem,
): AsyncGenerator<XmlPart> {
  let reading: ReturnType<typeof start> | undefined;
  for await (const piece of pieces) {
    if (reading) reading.parser.write(piece);
    else reading = start(piece, limits, base, isItem);
    yield { root: reading.builder.root(), items: reading.builder.takeItems() };
  }
  if (!reading) return;
  reading.parser.end();
  yield { root: reading.builder.root(), items: reading.builder.takeItems() };
}
