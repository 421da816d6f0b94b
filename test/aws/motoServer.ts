import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const python = process.env.MOTO_PYTHON ?? fileURLToPath(new URL('../../.venv/bin/python', import.meta.url));
const script = fileURLToPath(new URL('./strictMoto.py', import.meta.url));
export const region = 'us-east-1';
export const account = '123456789012';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  server.close();
  return port;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/moto-api/`)).ok;
  } catch {
    return false;
  }
}

/** A server that speaks S3, SQS, DynamoDB and CloudFormation, enforces conditional writes and sends bucket notifications. */
export async function motoServer(): Promise<{ endpoint: string; port: number; stop: () => void }> {
  if (!existsSync(python)) throw new Error(`no ${python}: run .ci/setup once`);
  const port = await freePort();
  const log = openSync(join(tmpdir(), `moto-${port}.log`), 'w');
  const server: ChildProcess = spawn(python, [script, String(port)], { stdio: ['ignore', log, log] });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(endpoint)); tries += 1) {
    if (tries === 150 || server.exitCode !== null) throw new Error('the moto server does not come up');
    await sleep(200);
  }
  return { endpoint, port, stop: () => server.kill() };
}

/** What a process needs to speak to the server, and nothing of the outside. */
export const awsEnv = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EC2_METADATA_DISABLED: 'true',
});
