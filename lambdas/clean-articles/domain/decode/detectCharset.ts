import { charsetOfLabel } from './charsetLabels.ts';

/** Enough for the detector's statistics, and bounds its time. */
const sampleBytes = 16 * 1024;
const minConfidence = 0.2;

/** What the detector takes rare texts for, and what such are: no news was ever stored in the former without saying so. */
const mistaken: Readonly<Record<string, string>> = { cp437: 'windows-1252', 'x-mac-cyrillic': 'windows-1251' };
/** The euro sign, for which ISO-8859-15 was made. */
const euroOf15 = 0xa4;

/** The charset that the bytes look like (Mozilla's universal detector); undefined when it can't tell. */
export async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
  const { default: jschardet } = await import('jschardet');
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 64);
  const sample = Buffer.from(bytes.subarray(start, start + sampleBytes));
  const { encoding, confidence } = jschardet.detect(sample, { minimumThreshold: 0 });
  if (!encoding || confidence < minConfidence) return undefined;
  const charset = charsetOfLabel(encoding);
  if (charset === 'iso-8859-15' && !bytes.includes(euroOf15)) return 'windows-1252';
  return mistaken[charset] ?? charset;
}
