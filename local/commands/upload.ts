import { walkFiles } from '../drops/walkFiles.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { counted } from '../runtime/runSummary.ts';

export const addUpload: AddCommand = (program, done) => {
  program
    .command('upload')
    .description('Drop files into a deployed stack: each goes under incoming/ by its path.')
    .argument('<paths...>', 'files and folders')
    .requiredOption('--stack <name>', 'the stack, as newsdrop-dev')
    .option('--json', 'one JSON object a line: {file, key}')
    .action(async (paths: string[], options: { stack: string; json?: boolean }) =>
      done(await upload(paths, options.stack, processOutput(options.json === true))),
    );
};

export async function upload(paths: readonly string[], stack: string, output: Output): Promise<number> {
  const [{ openStack }, { uploaderTo }] = await Promise.all([
    import('../stack/openStack.ts'),
    import('../stack/uploadFile.ts'),
  ]);
  const send = uploaderTo((await openStack(stack)).dropBucket);
  let count = 0;
  for (const { path, realPath } of walkFiles(paths, output.note)) {
    const key = await send(path, realPath);
    count += 1;
    output.result({ file: path, key }, `${path} is dropped as ${key}`);
  }
  output.note(`${counted(count, 'file')} dropped`);
  return exitCodes.well;
}
