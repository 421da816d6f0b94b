import { walkFiles } from '../drops/walkFiles.ts';
import { type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { createOut, openStores } from '../stores.ts';
import { exitCodeHelp, type WorkersOption, withWorkers } from './options.ts';
import { withRuntime } from './withRuntime.ts';

export interface RunOptions extends WorkersOption {
  out: string;
  json?: boolean;
}

export const addRun: AddCommand = (program, done) => {
  withWorkers(program.command('run'))
    .description('Put files and folders through the whole pipeline: clean, deduplicate, enrich, store, index.')
    .argument('<paths...>', 'files and folders; the files stay where they are')
    .option('-o, --out <dir>', 'where everything is kept', 'newsdrop-data')
    .option('--json', 'one JSON object a line: each article, then the summary')
    .addHelpText('after', `\nRunning again changes nothing; what is new or changed is taken in.${exitCodeHelp}`)
    .action(async (paths: string[], options: RunOptions) =>
      done(await run(paths, options, processOutput(options.json === true))),
    );
};

/** Runs everything in `paths` through the pipeline and answers the exit code. */
export async function run(paths: readonly string[], options: RunOptions, output: Output): Promise<number> {
  const files = walkFiles(paths, output.note);
  const stores = openStores(createOut(options.out), 'writing');
  try {
    const known = process.stderr.isTTY ? fileCount(paths) : undefined;
    return await withRuntime(stores, { output, workers: options.workers, files: known }, async (runtime) => {
      for (const { realPath } of files) await runtime.dropFile(realPath);
    });
  } finally {
    await stores.close();
  }
}

/** Names only, so a second or two for a million files. */
function fileCount(paths: readonly string[]): number {
  let count = 0;
  for (const _ of walkFiles(paths, () => {})) count += 1;
  return count;
}
