import { charsetOfLabel } from './charsetLabels.ts';

/** Enough for the detector's statistics, and bounds its time. */
const sampleBytes = 16 * 1024;
const minConfidence = 0.2;

/** The charset that the bytes look like (Mozilla's universal detector); undefined when it can't tell. */
export async function detectCharset(bytes: Uint8Array): Promise<string | undefined> {
  const { default: jschardet } = await import('jschardet');
  const start = Math.max(0, bytes.findIndex((byte) => byte >= 0x80) - 64);
  const sample = Buffer.from(bytes.subarray(start, start + sampleBytes));
  const { encoding, confidence } = jschardet.detect(sample, { minimumThreshold: 0 });
  if (!encoding || confidence < minConfidence) return undefined;
  return charsetOfLabel(encoding);
}
