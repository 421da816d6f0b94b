import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TableOptions } from '../extractionBench.ts';
import { printTable } from '../printTable.ts';
import { type Fate, fateOfInput } from './fateOfInput.ts';
import type { HostileInput } from './hostileInput.ts';
import { hostileInputs } from './hostileInputs.ts';

const folders = ['malicious', 'defusedxml/xmltestdata', 'blns'] as const;
const notInputs = /^(?:README|NOTICE|LICENSE)/;
const most = { milliseconds: 2000, megabytes: 512 };

/**
 * Hostile inputs one by one, collected ones and made ones, each cleaned in a process of its own: what became of it, the
 * processor time it took and the memory at its peak. Args name the inputs to look at by their first letters.
 */
export async function hostileTable({ data, args = [] }: TableOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  try {
    const bundle = await bundled(folder);
    const inputs = [...collected(data), ...hostileInputs].filter(
      ({ name }) => args.length === 0 || args.some((start) => name.startsWith(start)),
    );
    const fates: { name: string; fate: Fate | string }[] = [];
    for (const { name, bytes } of inputs) {
      const path = join(folder, 'input');
      writeFileSync(path, bytes());
      const fate = await fateOfInput(bundle, path, name);
      fates.push({ name, fate });
      process.stderr.write(`${name} ${JSON.stringify(fate)}\n`);
    }
    printFates(fates);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const collected = (data: string): HostileInput[] =>
  folders.flatMap((folder) =>
    readdirSync(join(data, folder))
      .filter((name) => !notInputs.test(name))
      .map((name) => ({ name: `${folder}/${name}`, bytes: () => readFileSync(join(data, folder, name)) })),
  );

/** One file of everything, so that the process needs to read nothing else. */
async function bundled(folder: string): Promise<string> {
  const outfile = join(folder, 'cleanAlone.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('cleanAlone.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2024',
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
  });
  return outfile;
}

function printFates(fates: readonly { name: string; fate: Fate | string }[]): void {
  const rows = fates.map(({ name, fate }) =>
    typeof fate === 'string'
      ? [name, '', '', fate, '', '']
      : [
          name,
          `${fate.articles}`,
          `${fate.rejected}`,
          Object.keys(fate.codes).join(' '),
          `${fate.milliseconds}`,
          `${fate.megabytes}`,
        ],
  );
  printTable('Hostile inputs', ['file', 'articles', 'rejected', 'reason', 'cpu ms', 'peak MB'], rows);
  const done = fates.flatMap(({ name, fate }) => (typeof fate === 'string' ? [] : [{ name, ...fate }]));
  const over = done.filter(
    ({ milliseconds, megabytes }) => milliseconds > most.milliseconds || megabytes > most.megabytes,
  );
  const unexplained = done.filter(({ articles, rejected }) => articles + rejected === 0);
  const connections = done.reduce((sum, fate) => sum + fate.connections, 0);
  const slowest = Math.max(...done.map(({ milliseconds }) => milliseconds));
  const largest = Math.max(...done.map(({ megabytes }) => megabytes));
  console.log(
    `${fates.length} inputs, ${fates.length - done.length} crashes, ${connections} connections, ${unexplained.length} without a fate, slowest ${slowest} ms, largest ${largest} MB`,
  );
  console.log(
    `Over ${most.milliseconds} ms or ${most.megabytes} MB: ${over.map(({ name }) => name).join(', ') || 'none'}`,
  );
  const sentences = new Map(done.flatMap(({ codes }) => Object.entries(codes)));
  printTable('A sentence of each reason', ['code', 'sentence'], [...sentences]);
}
