import { expect, test } from '@jest/globals';
import { awsCall, awsError } from '../../../../../lambdas/shared/adapters/aws/awsErrors.ts';
import { TransientError } from '../../../../../lambdas/shared/errors.ts';

const failure = (name: string, more: object = {}) => Object.assign(new Error('message'), { name, ...more });
const status = (httpStatusCode: number) => failure('UnknownError', { $metadata: { httpStatusCode } });

test.each([
  ['throttled by DynamoDB', failure('ProvisionedThroughputExceededException')],
  ['throttled by S3', failure('SlowDown')],
  ['too many requests', status(429)],
  ['internal error', status(500)],
  ['service unavailable', status(503)],
  ['unknown 5xx', status(599)],
  ['timed out', failure('TimeoutError')],
  ['aborted', failure('AbortError')],
  ['connection reset', failure('Error', { code: 'ECONNRESET' })],
  ['host unreachable', failure('Error', { code: 'EHOSTUNREACH' })],
])('%s passes: a TransientError with its cause', (_, error) => {
  const classified = awsError(error, 'read x');
  expect(classified).toBeInstanceOf(TransientError);
  expect(classified).toHaveProperty('cause', error);
});

test.each([
  ['a missing right', failure('AccessDenied', { $metadata: { httpStatusCode: 403 } })],
  ['a malformed call', failure('ValidationException', { $metadata: { httpStatusCode: 400 } })],
  ['a bug of ours', new TypeError('x is undefined')],
])('%s stays what it is', (_, error) => {
  expect(awsError(error, 'read x')).toBe(error);
});

test('awsCall hands results through and classifies failures', async () => {
  expect(await awsCall('read', async () => 7)).toBe(7);
  await expect(awsCall('read', () => Promise.reject(failure('SlowDown')))).rejects.toBeInstanceOf(TransientError);
});
