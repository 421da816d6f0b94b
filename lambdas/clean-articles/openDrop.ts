import { createHash } from 'node:crypto';
import { PermanentError } from '../shared/errors.ts';
import type { DropRef } from '../shared/messages.ts';
import type { ObjectStore } from '../shared/ports.ts';
import type { FileToClean } from './domain/cleanFile.ts';
import { storedVersion } from './droppedMessages.ts';

/** Files up to this size are read once and kept; larger ones are read twice, first for their hash. */
const keptBytes = 8 * 1024 * 1024;

/** `isGone`: it was deleted or overwritten since, and reading it throws PermanentError unreadable. */
export interface OpenedDrop extends FileToClean {
  /** Of all its bytes, in hex. */
  sha256: string;
  isGone: boolean;
}

const nothing = createHash('sha256').digest('hex');

/** A dropped object as a file to clean. A known hash spares the reading for it. */
export async function openDrop(drop: DropRef, store: ObjectStore, knownSha256?: string): Promise<OpenedDrop> {
  const { key, bytes } = drop;
  const version = storedVersion(drop);
  const from = (offset: number) => store.stream(key, { ...(version ? { versionId: version } : {}), from: offset });
  const file = { key: `${drop.bucket}/${key}`, name: key.slice(key.lastIndexOf('/') + 1), bytes };
  if (bytes > keptBytes) {
    const open = (offset = 0) => present(from(offset), file.name, offset < bytes);
    const sha256 = knownSha256 ?? (await hashOf(from(0)));
    return { ...file, open, sha256, isGone: sha256 === nothing };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of from(0)) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const open = (offset = 0) => present(once(content.subarray(offset)), file.name, offset < bytes);
  return { ...file, bytes: content.length, sha256, open, isGone: bytes > 0 && content.length === 0 };
}

async function hashOf(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

/** The stream, which must hold something where `isExpected`: a store gives nothing for a version that is gone. */
async function* present(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  isExpected: boolean,
): AsyncGenerator<Uint8Array> {
  let isThere = !isExpected;
  for await (const chunk of stream) {
    isThere = true;
    yield chunk;
  }
  if (!isThere)
    throw new PermanentError(
      'unreadable',
      `${name} was deleted or changed after it was dropped and before it was read. Drop it again.`,
    );
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  if (content.length > 0) yield content;
}
