import { PermanentError } from '../../../shared/errors.ts';
import { decodeMixedUtf8 } from '../decode/decodeUtf8.ts';
import type { JsonPiece } from '../json/jsonSplitter.ts';
import type { FormatInput, ReadItem } from './formatReader.ts';
import { parseJson } from './parseJson.ts';
import { readJsonValue } from './readJsonValue.ts';

/** The articles of one JSON value that was cut out of a longer file; its faults are its own. */
export function* readJsonPiece({ offset, bytes, fault }: JsonPiece, input: FormatInput): Generator<ReadItem> {
  const { name, now, limits, url } = input;
  if (!bytes) {
    const message =
      fault === 'too-large'
        ? `The JSON value at byte ${offset} of ${name} is longer than ${limits.maxArticleBytes} bytes. Raise maxArticleBytes if it is an article.`
        : `${name} breaks off within the JSON value at byte ${offset}. Drop it again, whole.`;
    yield { offset, rejected: { code: fault === 'too-large' ? 'too-large' : 'malformed', message } };
    return;
  }
  try {
    const value = parseJson(decodeMixedUtf8(bytes), limits.maxDepth);
    if (value === undefined)
      throw new PermanentError('malformed', `The JSON at byte ${offset} of ${name} is not valid.`);
    for (const item of readJsonValue(value, { name, now, limits, ...(url ? { url } : {}) })) yield { offset, ...item };
  } catch (error) {
    if (!(error instanceof PermanentError)) throw error;
    yield { offset, rejected: { code: error.code, message: error.message } };
  }
}
