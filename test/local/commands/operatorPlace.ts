import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { collected } from './collected.ts';

const root = mkdtempSync(join(tmpdir(), 'newsdrop-operator-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A folder for files beside an output folder. */
export function place(name: string) {
  const folder = join(root, name, 'in');
  mkdirSync(folder, { recursive: true });
  return { folder, options: { out: join(root, name, 'out'), workers: 0 } };
}

/** Every file below the folder with what it holds. */
export function filesOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.json'));
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** What a command says and its exit code. */
export async function resultsOf(command: (output: ReturnType<typeof collected>['output']) => Promise<number>) {
  const said = collected();
  return { code: await command(said.output), ...said };
}

export const summaryOf = (results: Record<string, unknown>[]) => ({ ...results.at(-1), seconds: 0 });
