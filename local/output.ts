/** Exit codes of every command. */
export const exitCodes = { well: 0, rejected: 1, usage: 2, failed: 3 } as const;

/** Where a command writes: results to stdout, everything else to stderr. */
export interface Output {
  json: boolean;
  /** One result: an object a line with `--json`, else its words. */
  result(value: unknown, words: string): void;
  /** What a person may want to know; never on stdout. */
  note(text: string): void;
}

/** Writes to this process's streams. With `--json`, stdout gets one JSON object a line and nothing else. */
export const processOutput = (json: boolean): Output => ({
  json,
  result: (value, words) => void process.stdout.write(`${json ? JSON.stringify(value) : words}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
});

/** A reader that went away (`newsdrop ... | head`) ends the command quietly, as it does other tools. */
export function endWithReader(): void {
  const end = (error: NodeJS.ErrnoException): void => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.well);
  };
  process.stdout.on('error', end);
  process.stderr.on('error', end);
}

/** Emphasis for a terminal that shows it (https://no-color.org). */
export const bold = (text: string): string =>
  process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text;
