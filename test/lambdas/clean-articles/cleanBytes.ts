import {
  type CleanedItem,
  type CleanFileOptions,
  cleanFile,
} from '../../../lambdas/clean-articles/domain/cleanFile.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';

export const now = new Date('2026-11-24T08:00:00Z');

/** Cleans bytes as if they had been dropped under a name; read in pieces of `chunkBytes`, from anywhere. */
export async function cleanBytes(
  name: string,
  content: Uint8Array | string,
  options: Partial<CleanFileOptions> & { chunkBytes?: number } = {},
): Promise<CleanedItem[]> {
  const bytes = Buffer.from(content);
  const { chunkBytes = 1000, ...rest } = options;
  async function* open(from = 0) {
    for (let at = from; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const file = { key: `drops/${name}`, name, bytes: bytes.length, open };
  const items: CleanedItem[] = [];
  for await (const item of cleanFile(file, { now, limits: inputLimits.parse({}), ...rest })) items.push(item);
  return items;
}

/** An item in short: its title, or the code it was rejected with. */
export const brief = (item: CleanedItem): string =>
  'article' in item ? item.article.title : `! ${item.rejected.code}`;

export const story = (n: number): string =>
  `Harbour reopens after storm ${n}\n\nThe harbour of Altona reopened on Monday after the storm had closed it for ${n} days, the port authority said.`;
