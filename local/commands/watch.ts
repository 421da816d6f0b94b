import { realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { isNewsdropFolder } from '../drops/walkFiles.ts';
import { type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { createOut, openStores } from '../stores.ts';
import { UsageError } from '../usageError.ts';
import { exitCodeHelp, withWorkers } from './options.ts';
import type { RunOptions } from './run.ts';
import { withRuntime } from './withRuntime.ts';

export const addWatch: AddCommand = (program, done) => {
  withWorkers(program.command('watch'))
    .description('Put what is in a folder and what arrives there through the pipeline, until Ctrl-C.')
    .argument('<dir>', 'the folder')
    .option('-o, --out <dir>', 'where everything is kept', 'newsdrop-data')
    .option('--json', 'one JSON object a line: each article, and the summary at the end')
    .addHelpText('after', exitCodeHelp)
    .action(async (folder: string, options: RunOptions) =>
      done(await watch(folder, options, processOutput(options.json === true))),
    );
};

/** How long a file must keep its size before it counts as complete: longer than a slow writer pauses. */
const completeAfterMs = 2_000;

export async function watch(folder: string, options: RunOptions, output: Output): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`no such folder: ${folder}`);
  const stores = openStores(createOut(options.out), 'writing');
  try {
    return await withRuntime(stores, { output, workers: options.workers }, (runtime, note) =>
      untilInterrupted(folder, (path) => runtime.dropFile(realpathSync(path)), note),
    );
  } finally {
    await stores.close();
  }
}

/** One file after another, in the order they became complete. Resolves after SIGINT or SIGTERM. */
async function untilInterrupted(
  folder: string,
  take: (path: string) => Promise<void>,
  note: (text: string) => void,
): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const watcher = watchFiles(folder, {
    awaitWriteFinish: { stabilityThreshold: completeAfterMs, pollInterval: 100 },
    ignored: (path, stats) =>
      (path !== folder && basename(path).startsWith('.')) || (stats?.isDirectory() === true && isNewsdropFolder(path)),
  });
  const arrived = (path: string): void => {
    last = last
      .then(() => take(path))
      .catch((error: unknown) => note(`${path}: ${error instanceof Error ? error.message : error}`));
  };
  watcher.on('add', arrived).on('change', arrived);
  watcher.on('error', (error) => note(`watching ${folder}: ${error instanceof Error ? error.message : error}`));
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  note(`watching ${folder}; Ctrl-C ends`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await watcher.close();
  await last;
}
