import { Parser } from 'htmlparser2';
import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import { takeDoctype } from './doctype.ts';
import { TreeBuilder } from './treeBuilder.ts';
import type { XmlElement } from './xmlElement.ts';
import { xmlEntities } from './xmlEntities.ts';

/**
 * Reads XML as news files carry it: namespaces and xml:base resolved, and tolerant of unclosed and stray tags, bare
 * ampersands and unquoted attributes. Reads nothing outside the text, never recurses, and expands no entity that could
 * grow. `base` is the URL the text came from. The answer is the root element.
 * Throws PermanentError: malformed (no element at all), too-deep, too-many-items, hostile, expands-too-much.
 */
export function parseXml(text: string, limits: Pick<InputLimits, 'maxDepth'>, base = ''): XmlElement {
  const document = takeDoctype(text);
  const builder = new TreeBuilder(xmlEntities(document.declared), limits.maxDepth, base);
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: false });
  parser.end(document.text);
  const root = builder.root();
  if (!root) throw new PermanentError('malformed', 'The XML holds no element.');
  return root;
}
