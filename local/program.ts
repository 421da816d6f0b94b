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
