import { Readable } from 'node:stream';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { type HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { s3ObjectStore } from '../../../../../lambdas/shared/adapters/aws/s3ObjectStore.ts';
import { TransientError } from '../../../../../lambdas/shared/errors.ts';

/** A store whose S3 answers every request as given, and the requests it saw. */
function answering(statusCode: number, body: string | Readable = '') {
  const requests: HttpRequest[] = [];
  const handle = async (request: HttpRequest) => {
    requests.push(request);
    return {
      response: new HttpResponse({
        statusCode,
        headers: {},
        body: body instanceof Readable ? body : Readable.from([body]),
      }),
    };
  };
  const client = new S3Client({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    maxAttempts: 1,
    requestHandler: { handle, updateHttpClientConfig: () => undefined, httpHandlerConfigs: () => ({}) },
  });
  return { requests, store: s3ObjectStore({ client, bucket: 'articles' }) };
}
const errorBody = (code: string): string => `<Error><Code>${code}</Code><Message>no</Message></Error>`;

test('a conditional put asks S3 to refuse, and a refusal is an answer', async () => {
  const { requests, store } = answering(412, errorBody('PreconditionFailed'));
  expect(await store.put('a.json', '{}', { ifAbsent: true })).toBe(false);
  expect(requests[0]?.headers).toMatchObject({ 'if-none-match': '*', 'content-type': 'application/json' });
});

test('a plain put carries no condition', async () => {
  const { requests, store } = answering(200);
  expect(await store.put('a.bin', Uint8Array.of(1))).toBe(true);
  expect(requests[0]?.headers['if-none-match']).toBeUndefined();
});

test('a put that raced another conditional put is tried again by the queue', async () => {
  const { store } = answering(409, errorBody('ConditionalRequestConflict'));
  await expect(store.put('a.json', '{}', { ifAbsent: true })).rejects.toBeInstanceOf(TransientError);
});

test.each(['NoSuchKey', 'NoSuchVersion'])('%s reads as undefined', async (code) => {
  expect(await answering(404, errorBody(code)).store.get('a.json', 'v1')).toBeUndefined();
});

test('asks for the version and the bytes from where it stopped', async () => {
  const { requests, store } = answering(206, 'rest');
  for await (const _ of store.stream('a.json', { versionId: 'v1', from: 10 }));
  expect(requests[0]?.query).toMatchObject({ versionId: 'v1' });
  expect(requests[0]?.headers.range).toBe('bytes=10-');
});

test('a stream that breaks off half-way is a TransientError', async () => {
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    })(),
  );
  const seen: Uint8Array[] = [];
  const read = async (): Promise<void> => {
    for await (const chunk of answering(200, broken).store.stream('a.json')) seen.push(chunk);
  };
  await expect(read()).rejects.toBeInstanceOf(TransientError);
  expect(Buffer.concat(seen).toString()).toBe('half');
});

test('slow down is transient, a missing right is not', async () => {
  await expect(answering(503, errorBody('SlowDown')).store.get('a')).rejects.toBeInstanceOf(TransientError);
  await expect(answering(403, errorBody('AccessDenied')).store.get('a')).rejects.not.toBeInstanceOf(TransientError);
});
