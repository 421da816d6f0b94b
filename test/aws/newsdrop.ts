import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { awsEnv } from './motoServer.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** `newsdrop ARGS --json` against the server: its lines. Throws when its exit code is another than expected. */
export async function newsdrop(endpoint: string, ...args: string[]): Promise<Record<string, unknown>[]> {
  return linesOf((await started(endpoint, args)).stdout);
}

/** The same for a command that ends with 1: lines, and what it said beside them. */
export async function newsdropEndingWith1(endpoint: string, ...args: string[]) {
  const ended = await started(endpoint, args).then(
    () => undefined,
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  if (ended?.code !== 1) throw new Error(`newsdrop ${args.join(' ')} ended with ${ended?.code ?? 0}: ${ended?.stderr}`);
  return { lines: linesOf(ended.stdout), said: ended.stderr };
}

const started = (endpoint: string, args: string[]) =>
  run('npx', ['tsx', 'local/newsdrop.ts', ...args, '--json'], {
    cwd: root,
    env: { ...process.env, ...awsEnv(endpoint) },
  });

function linesOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
