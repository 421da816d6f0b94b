import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles the command line, its worker and their packages into a folder: a few files load in half the time of a few
 * hundred. What brings a native library stays in node_modules, as does AWS's SDK, which a laptop seldom needs.
 */
export async function buildLocal(outdir: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: ['local/newsdrop.ts', 'local/worker.ts'],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Not by Node's version: esbuild then makes each `\p{…}` of an expression anew whenever it is looked for.
    target: 'es2024',
    external: ['lmdb', '@lancedb/lancedb-*', '*.node', '@aws-sdk/*'],
    // Bundled CommonJS packages ask for Node's own modules through `require`.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
