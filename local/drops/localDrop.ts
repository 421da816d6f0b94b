import { createHash } from 'node:crypto';
import { type BigIntStats, createReadStream, readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { DropRef } from '../../lambdas/shared/messages.ts';

/** The name of the bucket that a laptop's files are dropped into. */
export const localBucket = 'local';
const readWholeBytes = 4 * 1024 * 1024;

/** A key that does not depend on how the path was spelled: relative to `base` where the file lies in it, else the whole path. */
export function keyOfFile(realPath: string, base: string): string {
  const inside = relative(base, realPath);
  const path = inside === '' || inside.startsWith(`..${sep}`) || inside === '..' ? realPath : inside;
  return path.split(sep).filter(Boolean).join('/');
}

/**
 * A file as a dropped object: the same path and content always give the same drop. The version is the content's
 * SHA-256 in hex, the event time the file's, in whole seconds. Throws the file system's error when it can't be read.
 */
export async function localDrop(realPath: string, base: string): Promise<DropRef> {
  const stats = statSync(realPath, { bigint: true });
  return dropOf(keyOfFile(realPath, base), stats, await sha256Of(realPath));
}

/** A file that is there but can't be read is a drop too, so that it gets its fate. */
export const unreadableDrop = (realPath: string, base: string, stats: BigIntStats): DropRef =>
  dropOf(keyOfFile(realPath, base), stats, `unreadable-${stats.mtimeNs}`);

const dropOf = (key: string, stats: BigIntStats, versionId: string): DropRef => ({
  bucket: localBucket,
  key,
  versionId,
  sequencer: stats.mtimeNs.toString(16).padStart(16, '0'),
  eventTime: new Date(Math.floor(Number(stats.mtimeMs) / 1000) * 1000).toISOString(),
  bytes: Number(stats.size),
});

/** A content's SHA-256 in hex, which is the version of a drop. */
export const hexOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The same of a file. Throws the file system's error when it can't be read. */
export async function sha256Of(path: string): Promise<string> {
  if (statSync(path).size <= readWholeBytes) return hexOf(readFileSync(path));
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
  return hash.digest('hex');
}

/** The body of an S3 event notification for one created object (docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html). */
export const s3EventOf = (drop: DropRef): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: 'local',
        eventTime: drop.eventTime,
        eventName: 'ObjectCreated:Put',
        s3: {
          s3SchemaVersion: '1.0',
          bucket: { name: drop.bucket },
          object: {
            key: encodeURIComponent(drop.key).replaceAll('%20', '+').replaceAll('%2F', '/'),
            size: drop.bytes,
            eTag: drop.versionId,
            versionId: drop.versionId,
            sequencer: drop.sequencer,
          },
        },
      },
    ],
  });
