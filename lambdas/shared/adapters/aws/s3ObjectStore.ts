import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { TransientError } from '../../errors.ts';
import type { ObjectStore } from '../../ports.ts';
import { awsCall, awsError, isNamed } from './awsErrors.ts';

interface GetOptions {
  versionId?: string;
  from?: number;
}

const contentTypes: Record<string, string> = { json: 'application/json', html: 'text/html; charset=utf-8' };
const contentTypeOf = (key: string): string =>
  contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** One bucket as an ObjectStore. Conditional puts need a store that enforces `If-None-Match` and `If-Match`, as S3 does. */
export function s3ObjectStore({ client, bucket }: { client: S3Client; bucket: string }): ObjectStore {
  /** Undefined where there is no such object or version, or nothing behind `from`. */
  async function open(key: string, { versionId, from }: GetOptions): Promise<GetObjectCommandOutput | undefined> {
    try {
      return await client.send(
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          VersionId: versionId,
          Range: from ? `bytes=${from}-` : undefined,
        }),
      );
    } catch (error) {
      if (isNamed(error, 'NoSuchKey', 'NoSuchVersion', 'NotFound', 'InvalidRange')) return undefined;
      throw awsError(error, `read ${key}`);
    }
  }

  async function* stream(key: string, options: GetOptions = {}): AsyncIterable<Uint8Array> {
    const answer = await open(key, options);
    if (!answer?.Body) return;
    try {
      for await (const chunk of answer.Body.transformToWebStream()) yield chunk;
    } catch (error) {
      throw new TransientError(`read ${key}: broken off`, { cause: error });
    }
  }

  return {
    stream,

    async get(key, versionId) {
      const answer = await open(key, versionId ? { versionId } : {});
      return answer && awsCall(`read ${key}`, async () => answer.Body?.transformToByteArray() ?? new Uint8Array());
    },

    async getTagged(key) {
      const answer = await open(key, {});
      if (!answer) return undefined;
      const bytes = await awsCall(`read ${key}`, async () => answer.Body?.transformToByteArray() ?? new Uint8Array());
      return { bytes, tag: answer.ETag ?? '' };
    },

    async put(key, body, { contentType, ifAbsent, ifMatch } = {}) {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: Buffer.from(body),
            ContentType: contentType ?? contentTypeOf(key),
            IfNoneMatch: ifAbsent ? '*' : undefined,
            IfMatch: ifMatch,
          }),
        );
        return true;
      } catch (error) {
        // An object to be matched that is gone answers 404.
        if (isNamed(error, 'PreconditionFailed', 'NoSuchKey')) return false;
        if (isNamed(error, 'ConditionalRequestConflict'))
          throw new TransientError(`write ${key}: raced`, { cause: error });
        throw awsError(error, `write ${key}`);
      }
    },

    async remove(key) {
      await awsCall(`remove ${key}`, () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
    },

    async *list(prefix, after) {
      const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix, StartAfter: after });
      try {
        for await (const page of pages) for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
      } catch (error) {
        throw awsError(error, `list ${prefix}`);
      }
    },
  };
}
