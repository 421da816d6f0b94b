import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../../lambdas/shared/schemas/ninjs/${name}`, import.meta.url), 'utf8'));

/** The IPTC's own schema of ninjs 3.1, formats checked. */
export function ninjsErrors(): (article: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormatsModule.default(ajv);
  ajv.addSchema(schemaOf('geojson.json'));
  const validate = ajv.compile(schemaOf('ninjs-schema_3.1.json'));
  return (article) => (validate(article) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`));
}
