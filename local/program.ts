import { Command, CommanderError } from 'commander';
import { exitCodes } from './output.ts';
import { UsageError } from './usageError.ts';

/** Adds a command with its options; the action answers the exit code through `done`. */
export type AddCommand = (program: Command, done: (exitCode: number) => void) => void;

interface Entry {
  summary: string;
  /** Loaded when asked for: no command waits for another's packages. */
  load: () => Promise<AddCommand>;
}

const commands: Record<string, Entry> = {
  run: {
    summary: 'put files and folders through the whole pipeline',
    load: async () => (await import('./commands/run.ts')).addRun,
  },
  watch: {
    summary: 'put files through the pipeline as they arrive in a folder',
    load: async () => (await import('./commands/watch.ts')).addWatch,
  },
  clean: { summary: 'clean files and store nothing', load: async () => (await import('./commands/clean.ts')).addClean },
  'dedupe-check': {
    summary: 'give the verdicts of a corpus and store nothing',
    load: async () => (await import('./commands/dedupeCheck.ts')).addDedupeCheck,
  },
  enrich: {
    summary: 'clean and enrich files and store nothing',
    load: async () => (await import('./commands/enrich.ts')).addEnrich,
  },
  search: { summary: 'search the articles', load: async () => (await import('./commands/search.ts')).addSearch },
  show: { summary: 'show one article as it is stored', load: async () => (await import('./commands/show.ts')).addShow },
  trace: { summary: 'tell what became of a file', load: async () => (await import('./commands/trace.ts')).addTrace },
  rejected: {
    summary: 'list what was rejected and why, or try it again',
    load: async () => (await import('./commands/rejected.ts')).addRejected,
  },
  replay: {
    summary: 'do recorded drops again with the present code',
    load: async () => (await import('./commands/replay.ts')).addReplay,
  },
  stats: { summary: 'count what there is', load: async () => (await import('./commands/stats.ts')).addStats },
  serve: {
    summary: 'serve the API and the newsroom page',
    load: async () => (await import('./commands/serve.ts')).addServe,
  },
  upload: {
    summary: 'drop files into a deployed stack',
    load: async () => (await import('./commands/upload.ts')).addUpload,
  },
  dlq: {
    summary: 'list, show or send again what failed too often',
    load: async () => (await import('./commands/dlq.ts')).addDlq,
  },
};

/** Runs one command line and answers its exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  let exitCode: number = exitCodes.well;
  const done = (code: number): void => {
    exitCode = code;
  };
  const program = new Command('newsdrop')
    .description('Drop news files, get back clean, deduplicated, enriched, searchable JSON.')
    .helpCommand(false)
    .exitOverride();
  const asked = args.find((arg) => !arg.startsWith('-'));
  for (const [name, { summary, load }] of Object.entries(commands)) {
    if (name !== asked) program.command(name).description(summary);
    else (await load())(program, done);
  }
  try {
    if (args.length === 0) program.help({ error: true });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return failureCode(error);
  }
}

function failureCode(error: unknown): number {
  // Commander has told the person already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.well : exitCodes.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`newsdrop: ${error.message}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(`newsdrop: could not go on: ${describe(error)}\n`);
  return exitCodes.failed;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` (${describe(error.cause)})`;
  return `${error.message}${cause}${process.env.NEWSDROP_DEBUG ? `\n${error.stack}` : ''}`;
}
