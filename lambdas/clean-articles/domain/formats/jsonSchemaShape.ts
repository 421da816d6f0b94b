import { fieldAt, isRecord, textAt } from '../json/jsonValue.ts';
import type { JsonShape } from './jsonShape.ts';
import { rejected } from './sourceDraft.ts';

const DIALECT = /^https?:\/\/json-schema\.org\//;
const PARTS = ['properties', 'definitions', '$defs', 'allOf', 'anyOf', 'oneOf'];

/** A JSON Schema (https://json-schema.org): it describes documents, and its title and description are no article's. */
export const jsonSchemaShape: JsonShape = {
  name: 'json-schema',
  recognise: (value) => {
    const hasParts = PARTS.some((part) => isRecord(fieldAt(value, part)) || Array.isArray(fieldAt(value, part)));
    return hasParts && DIALECT.test(textAt(value, '$schema') ?? '') ? 1 : 0;
  },
  *read() {
    yield rejected('unsupported-format', 'The JSON is a JSON Schema: it describes documents and is none itself.');
  },
};
