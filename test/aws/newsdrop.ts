import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { awsEnv } from './motoServer.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** `newsdrop ARGS --json` against the server: its lines. Throws when its exit code is not 0. */
export async function newsdrop(endpoint: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  const { stdout } = await run('npx', ['tsx', 'local/newsdrop.ts', ...args, '--json'], {
    cwd: root,
    env: { ...process.env, ...awsEnv(endpoint) },
  });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
