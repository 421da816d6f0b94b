import { PermanentError } from '../../../shared/errors.ts';
import type { FormatReader } from './formatReader.ts';
import { parseJson } from './parseJson.ts';
import { readJsonValue } from './readJsonValue.ts';

/** One JSON document: an article, an envelope of articles or a list of them. */
export const jsonDocument: FormatReader = {
  name: 'json',
  recognise: ({ text }) => (/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text.slice(0, 1000)) ? 0.85 : 0),
  async *read(input) {
    const { text, charset } = await input.text();
    const value = parseJson(text, input.limits.maxDepth);
    if (value === undefined) throw new PermanentError('malformed', `${input.name} is not valid JSON.`);
    const { name, now, limits, url } = input;
    for (const item of readJsonValue(value, { name, now, limits, ...(url ? { url } : {}) })) {
      yield 'article' in item ? { charset, ...item } : item;
    }
  },
};
