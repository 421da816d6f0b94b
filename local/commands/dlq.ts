import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import type { DeadLetter } from '../runtime/deadLetters.ts';
import { readLetter } from '../runtime/letterSubject.ts';
import { counted } from '../runtime/runSummary.ts';
import { UsageError } from '../usageError.ts';
import {
  exitCodeHelp,
  type OutOptions,
  type WorkersOption,
  withLook,
  withOutOrStack,
  withStack,
  withStores,
  withWorkers,
} from './options.ts';
import { withRuntime } from './withRuntime.ts';

export const addDlq: AddCommand = (program, done) => {
  const dlq = program
    .command('dlq')
    .description('Messages that failed too often: list, show, send again once the cause is mended, or discard one.');
  withOutOrStack(dlq.command('list'))
    .description('List the dead letters with their reasons.')
    .action(async (options: OutOptions) => done(await list(options, processOutput(options.json === true))));
  withOutOrStack(dlq.command('show'))
    .description('Show one dead letter whole.')
    .argument('<id>', 'as list prints it')
    .action(async (id: string, options: OutOptions) =>
      done(await show(id, options, processOutput(options.json === true))),
    );
  withWorkers(withOutOrStack(dlq.command('redrive')))
    .description('Send dead letters again, all unless one is named.')
    .argument('[id]', 'as list prints it')
    .addHelpText('after', `${exitCodeHelp}\nA message that can't be read is named and left; the code is then 1.`)
    .action(async (id: string | undefined, options: OutOptions & WorkersOption) =>
      done(await redrive(id, options, processOutput(options.json === true))),
    );
  withOutOrStack(dlq.command('discard'))
    .description('Remove one dead letter for good, such as one whose message can not be read.')
    .argument('<id>', 'as list prints it')
    .action(async (id: string, options: OutOptions) =>
      done(await discard(id, options, processOutput(options.json === true))),
    );
};

export async function list(options: OutOptions, output: Output): Promise<number> {
  return withLook(options, async ({ deadLetters }) => {
    let count = 0;
    for await (const { body: _, ...letter } of deadLetters.list()) {
      count += 1;
      output.result(letter, inWords(letter));
    }
    output.note(counted(count, 'dead letter'));
    return exitCodes.well;
  });
}

export async function show(id: string, options: OutOptions, output: Output): Promise<number> {
  return withLook(options, async ({ deadLetters }) => {
    const letter = await deadLetters.get(id);
    if (!letter) throw new UsageError(`there is no dead letter ${id}`);
    output.result(letter, JSON.stringify({ ...letter, body: parsed(letter.body) }, undefined, 2));
    return exitCodes.well;
  });
}

function inWords({ id, queue, receives, at, reason, file, item, articleId }: Omit<DeadLetter, 'body'>): string {
  const subject = [file, item !== undefined && `item ${item}`, articleId && `article ${articleId}`];
  const about = subject.filter(Boolean).join(', ') || 'of no known file';
  return `${id}  ${queue}  ${about}  ${at}  after ${receives} deliveries: ${reason}`;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A letter is removed once it is sent: what fails again becomes a new one. What can't be read is left where it is. */
export async function redrive(
  id: string | undefined,
  { out, stack, workers }: OutOptions & WorkersOption,
  output: Output,
): Promise<number> {
  if (stack !== undefined) return redriveOnStack(id, stack, output);
  return withStores(out, async (stores) => {
    const letters: DeadLetter[] = [];
    for await (const letter of stores.deadLetters.list())
      if (id === undefined || letter.id === id) letters.push(letter);
    if (id !== undefined && letters.length === 0) throw new UsageError(`there is no dead letter ${id}`);
    const readable = letters.flatMap((letter) => {
      const read = readLetter(letter);
      return read ? [{ letter, drop: read.drop }] : [];
    });
    const exitCode = await withRuntime(stores, { output, workers, files: readable.length }, async (runtime) => {
      for (const { letter, drop } of readable) await runtime.redrive(letter.queue, letter.body, drop);
    });
    for (const { letter } of readable) await stores.deadLetters.discard(letter.id);
    const left = letters.filter((letter) => !readLetter(letter));
    return Math.max(exitCode, tellLeft(left, output));
  });
}

function tellLeft(letters: readonly DeadLetter[], output: Output): number {
  for (const { id, queue } of letters)
    output.note(
      `${id} is left in the dead letters of ${queue}: its message can't be read (see newsdrop dlq show ${id})`,
    );
  return letters.length > 0 ? exitCodes.rejected : exitCodes.well;
}

/** Nothing else is removed: the dropped file, its fates and what was stored stay. */
export async function discard(id: string, options: OutOptions, output: Output): Promise<number> {
  return withLook(options, async ({ deadLetters }) => {
    const letter = await deadLetters.discard(id);
    if (!letter) throw new UsageError(`there is no dead letter ${id}`);
    output.result(letter, `${id} is discarded`);
    return exitCodes.well;
  });
}

/** The stack works on what is sent; `dlq list` and `stats` tell how it went. */
async function redriveOnStack(id: string | undefined, stack: string, output: Output): Promise<number> {
  const { sent, left } = await withStack(stack, ({ deadLetters }) => deadLetters.redrive(id));
  if (id !== undefined && sent.length + left.length === 0) throw new UsageError(`there is no dead letter ${id}`);
  for (const { body: _, ...letter } of sent) output.result(letter, `${letter.id} is sent to ${letter.queue} again`);
  output.note(`${counted(sent.length, 'dead letter')} sent again`);
  return tellLeft(left, output);
}
