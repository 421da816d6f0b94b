// Plain JavaScript, for it runs before anything is built.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
/** Holds empty files `<build>.<pid>`: who runs what. */
const usersIn = (folder) => join(folder, 'users');
const buildName = /^build-[0-9a-f]{16}$/;

/**
 * The folder of what is built of the sources as they are now, built if there is none. Each state of the sources has a
 * folder of its own, so that a command that runs keeps the files it may still load; folders that none uses go.
 */
export async function currentBuild() {
  const name = `build-${sourcesNow()}`;
  mkdirSync(usersIn(dist), { recursive: true });
  writeFileSync(join(usersIn(dist), `${name}.${process.pid}`), '');
  const folder = join(dist, name);
  if (existsSync(folder)) return folder;
  await buildInto(folder);
  sweepBuilds(dist, name);
  return folder;
}

/** Builds the command line into a folder, which appears whole or not at all. What was there is replaced. */
export async function buildInto(folder) {
  const { tsImport } = await import('tsx/esm/api');
  const { buildLocal } = await tsImport('./build.ts', import.meta.url);
  const draft = `${folder}.${process.pid}`;
  await buildLocal(draft);
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    // Another process has built the same meanwhile.
    if (!existsSync(folder)) throw error;
  }
}

/** Takes the mark of `currentBuild` away. */
export function leaveBuild() {
  for (const { pid, path } of usesIn(dist)) if (pid === process.pid) rmSync(path, { force: true });
}

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
  return hash.digest('hex').slice(0, 16);
}

/** Removes the builds in a folder but the current one and those that living processes use. */
export function sweepBuilds(folder, current) {
  for (const { pid, path } of usesIn(folder)) if (!isAlive(pid)) rmSync(path, { force: true });
  const used = new Set(usesIn(folder).map(({ build }) => build));
  for (const name of readdirSync(folder))
    if (buildName.test(name) && name !== current && !used.has(name)) rmSync(join(folder, name), { recursive: true });
}

function usesIn(folder) {
  return readdirSync(usersIn(folder)).map((file) => {
    const [build, pid] = file.split('.');
    return { build, pid: Number(pid), path: join(usersIn(folder), file) };
  });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
