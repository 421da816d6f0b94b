import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { credentials } from './deployedStack.ts';
import { awsEnv, motoServer, region } from './motoServer.ts';

const writers = 8;
const rowsEach = 5;
const script = fileURLToPath(new URL('./writeRows.ts', import.meta.url));
const run = promisify(execFile);

let moto: Awaited<ReturnType<typeof motoServer>>;
beforeAll(async () => {
  moto = await motoServer();
  const s3 = new S3Client({ endpoint: moto.endpoint, region, credentials, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: 'articles' }));
}, 60_000);
afterAll(() => moto?.stop());

const inProcess = (...args: string[]) =>
  run('npx', ['tsx', script, 's3://articles/search', ...args], { env: { ...process.env, ...awsEnv(moto.endpoint) } });

test('eight processes write to the index on S3 at once, and no row is lost', async () => {
  await Promise.all([...Array(writers).keys()].map((writer) => inProcess(String(writer), String(rowsEach))));
  const { stdout } = await inProcess('count');
  expect(Number(stdout)).toBe(writers * rowsEach);
}, 300_000);
