import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { ScannedStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { StackStores } from '../stack/openStack.ts';
import { existingOut, type LocalStores, openStores } from '../stores.ts';

export interface OutOptions {
  out: string;
  json?: boolean;
  stack?: string;
}

export interface WorkersOption {
  workers: number;
}

export const exitCodeHelp = '\nExit code: 0 all well, 1 some input was rejected, 2 usage, 3 could not run.';

/** The options of every command that looks into an output folder. */
export const withOut = (command: Command): Command =>
  command
    .option('-o, --out <dir>', 'the output folder of a run', 'newsdrop-data')
    .option('--json', 'one JSON object a line');

/** The same, or a deployed stack in its place. */
export const withOutOrStack = (command: Command): Command =>
  withOut(command).option('--stack <name>', 'ask this deployed stack instead');

/** The option of every command that sends something through the pipeline. */
export const withWorkers = (command: Command): Command =>
  command.option(
    '-w, --workers <count>',
    'worker threads; 0 runs everything in one',
    wholeNumber,
    availableParallelism(),
  );

/** A count of 0 or more. Throws commander's error for anything else. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** Opens an existing output folder for the time of `work`. */
export async function withStores<Answer>(out: string, work: (stores: LocalStores) => Promise<Answer>): Promise<Answer> {
  const stores = openStores(existingOut(out));
  try {
    return await work(stores);
  } finally {
    await stores.close();
  }
}

/** What a command that only looks needs, wherever it looks. */
export type LookStores = Pick<LocalStores, 'articles' | 'ledger' | 'search'> & {
  state: ScannedStateStore;
  deadLetters: Pick<LocalStores['deadLetters'], 'list' | 'get' | 'discard'>;
};

/** Opens a deployed stack for the time of `work`; AWS's packages are loaded only here. */
export async function withStack<Answer>(
  stack: string,
  work: (stores: StackStores) => Promise<Answer>,
): Promise<Answer> {
  const { openStack } = await import('../stack/openStack.ts');
  const stores = await openStack(stack);
  try {
    return await work(stores);
  } finally {
    await stores.state.close();
  }
}

/** Opens what the options name, an output folder or a stack, to look into it. */
export const withLook = <Answer>(
  { out, stack }: OutOptions,
  work: (stores: LookStores) => Promise<Answer>,
): Promise<Answer> => (stack === undefined ? withStores(out, work) : withStack(stack, work));
