#!/usr/bin/env node
// Plain JavaScript, for it runs before anything is built. It builds dist/ where the sources have changed and runs that.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const builtFrom = join(dist, 'built-from.txt');

/** Where every file the build reads stands: its name, size and time. */
function sourcesNow() {
  const hash = createHash('sha256');
  for (const source of ['lambdas', 'local', 'package-lock.json']) {
    const path = join(root, source);
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map(String).sort() : [''];
    for (const file of files) {
      const { size, mtimeMs } = statSync(join(path, file));
      hash.update(`${join(source, file)} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

async function build(folder) {
  const { tsImport } = await import('tsx/esm/api');
  const { buildLocal } = await tsImport('./build.ts', import.meta.url);
  await buildLocal(folder);
}

const [command, folder] = process.argv.slice(2);
if (command === '--build' && folder !== undefined) await build(folder);
else {
  const sources = sourcesNow();
  if (!existsSync(builtFrom) || readFileSync(builtFrom, 'utf8') !== sources) {
    await build(dist);
    writeFileSync(builtFrom, sources);
  }
  if (command !== '--build') run(process.argv.slice(2));
}

/**
 * Both settings must be there before a process begins. Without the first, glibc keeps freed memory for each of the search
 * engine's threads apart; without the second, V8 lets short-lived objects of each thread fill three times 16 MB.
 */
function run(args) {
  const child = spawn(process.execPath, ['--max-semi-space-size=8', join(dist, 'newsdrop.js'), ...args], {
    stdio: 'inherit',
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
  });
  // A terminal sends Ctrl-C to both; everything else comes to this process alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
