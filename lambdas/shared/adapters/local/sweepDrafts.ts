import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes the half-written files that killed processes left in a folder store; those of living ones stay. */
export function sweepDrafts(root: string): void {
  const temporary = join(root, '.tmp');
  if (!existsSync(temporary)) return;
  for (const name of readdirSync(temporary)) if (!isAlive(Number.parseInt(name, 10))) rmSync(join(temporary, name));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
