import { existsSync } from 'node:fs';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import { fileOfKey } from './dropFolder.ts';
import { localDrop } from './localDrop.ts';

/** The file of a recorded drop and whether it still has the content that was dropped; undefined where it is gone. */
export async function presentFile(
  { key, versionId }: DropRef,
  base: string,
): Promise<{ path: string; asDropped: boolean } | undefined> {
  const path = await fileOfKey(key, base, versionId);
  if (!existsSync(path)) return undefined;
  const present = await localDrop(path, base).catch(() => undefined);
  return { path, asDropped: present?.versionId === versionId };
}
