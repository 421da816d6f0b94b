import * as z from 'zod';

/** Why a message's last delivery failed, kept for whoever looks at the dead letters. */
export const failureReport = z.looseObject({
  messageId: z.string(),
  stage: z.string(),
  error: z.string(),
  at: z.string(),
});

/** Where a failure report lies in the state table; SQS keeps a message's id when it moves it to the dead letters. */
export const failureKey = (messageId: string): { pk: string; sk: string } => ({
  pk: `failure#${messageId}`,
  sk: 'last',
});

/** JSON.parse's messages quote the text they failed on, which may be an article's. */
const quotesItsInput = (error: Error): boolean => error instanceof SyntaxError;

/** An error and its causes in one line without anything of the input: "TransientError: read a.json: SlowDown, from SlowDown". */
export function describeError(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return typeof error;
  const message = quotesItsInput(error) ? '' : error.message.replaceAll(/\s+/g, ' ').slice(0, 300);
  const own = message ? `${error.name}: ${message}` : error.name;
  return error.cause === undefined || depth >= 4 ? own : `${own}, from ${describeError(error.cause, depth + 1)}`;
}
