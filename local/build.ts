import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles the command line and its worker into dist/, or the folder named; packages stay in node_modules. */
async function buildLocal(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['local/newsdrop.ts', 'local/worker.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
}

await buildLocal(process.argv[2] ?? `${root}dist`);
