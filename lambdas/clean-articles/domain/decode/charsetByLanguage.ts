import { detectLanguage } from '../language/detectLanguage.ts';
import { decodeCharset } from './decodeCharset.ts';

/** Enough to tell the language by. */
const sampleBytes = 2000;
const markup = /<[^<>]{0,200}>/g;

/** What is written in the charsets for Latin letters that are told apart by little. */
const languagesOf: Readonly<Record<string, string>> = {
  'windows-1252': 'de fr es it pt nl sv da nb nn fi is ca en',
  'windows-1250': 'cs sk pl hu hr sl bs ro',
  'iso-8859-2': 'cs sk pl hu hr sl bs ro',
  'windows-1254': 'tr az',
  'windows-1257': 'lt lv',
};

/**
 * The charset that bytes are in which were taken for `detected`, of those for Latin letters: the one in which they are surest of a
 * language that is written in it.
 */
export async function charsetByLanguage(bytes: Uint8Array, detected: string): Promise<string> {
  if (languagesOf[detected] === undefined) return detected;
  let best = { charset: detected, confidence: await confidenceIn(bytes, detected) };
  for (const charset of Object.keys(languagesOf)) {
    const confidence = charset === detected ? 0 : await confidenceIn(bytes, charset);
    if (confidence > best.confidence) best = { charset, confidence };
  }
  return best.charset;
}

async function confidenceIn(bytes: Uint8Array, charset: string): Promise<number> {
  const text = (await decodeCharset(bytes.subarray(0, sampleBytes), charset)) ?? '';
  const { code, confidence } = await detectLanguage(text.replace(markup, ' '));
  return languagesOf[charset]?.split(' ').includes(code) ? confidence : 0;
}
