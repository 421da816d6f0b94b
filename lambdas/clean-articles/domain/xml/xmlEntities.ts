import { decodeHTMLStrict } from 'entities';
import { PermanentError } from '../../../shared/errors.ts';
import type { XmlLimits } from './xmlLimits.ts';

/** Internal entities a document may declare. */
const MAX_DECLARED = 300;
const REFERENCE = /&(?:#\d{1,8}|#[xX][\dA-Fa-f]{1,7}|[A-Za-z][\w.-]{0,60});/g;

export interface XmlEntities {
  decode(text: string): string;
}

/** `null` stands for an entity that would pull in other entities or a file: never expanded. */
export type Declarations = ReadonlyMap<string, string | null>;

/** Reads `<!ENTITY name "text">` of an internal subset. Parameter entities are not looked at. */
export function readDeclarations(subset: string): Declarations {
  const declared = new Map<string, string | null>();
  const pattern = /<!ENTITY\s+([\w.:-]{1,80})\s+(?:"([^"]*)"|'([^']*)'|SYSTEM\b|PUBLIC\b)/g;
  for (const [, name, double, single] of subset.matchAll(pattern)) {
    if (name === undefined || declared.has(name)) continue;
    if (declared.size >= MAX_DECLARED) break;
    const value = double ?? single;
    const pulls = value === undefined || /&(?!#\w{1,8};|(?:amp|lt|gt|quot|apos);)/.test(value);
    declared.set(name, pulls ? null : decodeHTMLStrict(value));
  }
  return declared;
}

/**
 * Decodes character references, the names HTML knows and simple internal entities; what is none of these stays as written.
 * Throws PermanentError for entities within entities and for more expansion than any real document asks for.
 */
export function xmlEntities(declared: Declarations, { maxEntityLength }: XmlLimits): XmlEntities {
  let expanded = 0;
  const expand = (reference: string): string => {
    const name = reference.slice(1, -1);
    const value = declared.get(name);
    if (value === undefined) return decodeHTMLStrict(reference);
    if (value === null)
      throw new PermanentError('hostile', `The XML entity "${name}" pulls in other entities or a file.`);
    expanded += value.length;
    if (expanded > maxEntityLength) {
      throw new PermanentError(
        'expands-too-much',
        `The XML entities expand to more than ${maxEntityLength} characters. Drop it with them expanded, or raise maxEntityLength.`,
      );
    }
    return value;
  };
  return { decode: (text) => (text.includes('&') ? text.replace(REFERENCE, expand) : text) };
}
