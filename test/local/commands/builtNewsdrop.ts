import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Builds the command line and its worker into a folder of their own, inside the project so that the packages are found. */
export function builtNewsdrop(name: string) {
  const folder = join(root, 'dist', `test-${name}-${process.pid}`);
  execFileSync(process.execPath, [join(root, 'local/launch.js'), '--build', folder]);
  return {
    folder,
    start(args: readonly string[], cwd: string): { child: ChildProcess; ended: Promise<Ended> } {
      const child = spawn(process.execPath, [join(folder, 'newsdrop.js'), ...args], { cwd });
      const said = { out: '', err: '' };
      child.stdout.on('data', (chunk) => {
        said.out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        said.err += chunk;
      });
      return { child, ended: new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said }))) };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
