import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { TransientError } from '../../errors.ts';
import type { ObjectStore, PutOptions } from '../../ports.ts';
import { awsCall, awsError, isNamed } from './awsErrors.ts';

interface GetOptions {
  versionId?: string;
  from?: number;
}

const contentTypes: Record<string, string> = { json: 'application/json', html: 'text/html; charset=utf-8' };
const contentTypeOf = (key: string): string =>
  contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

interface Bucket {
  client: S3Client;
  bucket: string;
}

/** One bucket as an ObjectStore. Conditional puts need a store that enforces `If-None-Match` and `If-Match`, as S3 does. */
export const s3ObjectStore = (bucket: Bucket): ObjectStore => ({
  async get(key, versionId) {
    const answer = await open(bucket, key, versionId ? { versionId } : {});
    return answer && bytesOf(answer, key);
  },
  async getTagged(key) {
    const answer = await open(bucket, key, {});
    return answer && { bytes: await bytesOf(answer, key), tag: answer.ETag ?? '' };
  },
  stream: (key, options) => stream(bucket, key, options),
  put: (key, body, options) => put(bucket, key, body, options),
  async remove(key) {
    const request = new DeleteObjectCommand({ Bucket: bucket.bucket, Key: key });
    await awsCall(`remove ${key}`, () => bucket.client.send(request));
  },
  list: (prefix, after) => list(bucket, prefix, after),
});

/** Undefined where there is no such object or version, or nothing behind `from`. */
async function open(
  { client, bucket }: Bucket,
  key: string,
  { versionId, from }: GetOptions,
): Promise<GetObjectCommandOutput | undefined> {
  const Range = from ? `bytes=${from}-` : undefined;
  try {
    return await client.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId, Range }));
  } catch (error) {
    if (isNamed(error, 'NoSuchKey', 'NoSuchVersion', 'NotFound', 'InvalidRange')) return undefined;
    throw awsError(error, `read ${key}`);
  }
}

const bytesOf = ({ Body }: GetObjectCommandOutput, key: string): Promise<Uint8Array> =>
  awsCall(`read ${key}`, async () => Body?.transformToByteArray() ?? new Uint8Array());

async function* stream(bucket: Bucket, key: string, options: GetOptions = {}): AsyncIterable<Uint8Array> {
  const answer = await open(bucket, key, options);
  if (!answer?.Body) return;
  try {
    for await (const chunk of answer.Body.transformToWebStream()) yield chunk;
  } catch (error) {
    throw new TransientError(`read ${key}: broken off`, { cause: error });
  }
}

async function put(
  { client, bucket }: Bucket,
  key: string,
  body: string | Uint8Array,
  { contentType, ifAbsent, ifMatch }: PutOptions = {},
): Promise<boolean> {
  const request = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: Buffer.from(body),
    ContentType: contentType ?? contentTypeOf(key),
    IfNoneMatch: ifAbsent ? '*' : undefined,
    IfMatch: ifMatch,
  });
  try {
    await client.send(request);
    return true;
  } catch (error) {
    // An object to be matched that is gone answers 404.
    if (isNamed(error, 'PreconditionFailed', 'NoSuchKey')) return false;
    if (isNamed(error, 'ConditionalRequestConflict')) throw new TransientError(`write ${key}: raced`, { cause: error });
    throw awsError(error, `write ${key}`);
  }
}

async function* list({ client, bucket }: Bucket, prefix: string, after?: string): AsyncIterable<string> {
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix, StartAfter: after });
  try {
    for await (const page of pages) for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key;
  } catch (error) {
    throw awsError(error, `list ${prefix}`);
  }
}
