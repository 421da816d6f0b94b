/** `tsx buildLanceLayer.ts CPU`: run by `cdk deploy` when it publishes the layer; prints the path of the zip it made, as CDK asks. */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { lancePackages } from './lancePackages.ts';

/** Lambda refuses functions whose code and layers unpack to more; 40 MB are left to the functions. */
const maxUnpackedBytes = (250 - 40) * 1024 * 1024;
/** A fixed date makes the same packages the same zip. */
const mtime = new Date('2020-01-01T00:00:00Z');

function install(folder: string, cpu: string): void {
  const target = ['--os=linux', `--cpu=${cpu}`, '--libc=glibc'];
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=optional'];
  execFileSync('npm', ['install', '--prefix', folder, ...target, ...options, ...lancePackages(cpu)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Files that no program needs at run time. */
const isNeeded = (path: string): boolean => !/\.(map|md|ts|flow|tsbuildinfo)$/.test(path);

function filesIn(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter(isNeeded)
    .map((path) => ({ path, stat: statSync(path) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ path, stat }) => ({ path, bytes: stat.size }));
}

const folder = mkdtempSync(join(tmpdir(), 'lance-layer-'));
const nodejs = join(folder, 'nodejs');
install(nodejs, process.argv[2] ?? 'arm64');
const files = filesIn(join(nodejs, 'node_modules'));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
if (bytes > maxUnpackedBytes) throw new Error(`the layer unpacks to ${bytes} bytes, ${maxUnpackedBytes} are allowed`);

const zip = new ZipFile();
for (const { path } of files) zip.addFile(path, relative(folder, path), { mtime, mode: 0o100644 });
zip.end();
const target = join(folder, 'layer.zip');
await pipeline(zip.outputStream, createWriteStream(target));
// CDK reads the zip after this program has ended; the 260 MB it was made of are of no further use.
rmSync(nodejs, { recursive: true });
process.stdout.write(target);
