import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as z from 'zod';

/** What became of one input, and what it cost a process that did nothing else. */
const fate = z.object({
  articles: z.number(),
  rejected: z.number(),
  /** The sentence of the first rejection of each code. */
  codes: z.record(z.string(), z.string()),
  /** Connections it opened. */
  connections: z.number(),
  /** Of processor time, the first compilation of the code included. */
  milliseconds: z.number(),
  /** Peak of resident memory, Node itself included. */
  megabytes: z.number(),
});
export type Fate = z.infer<typeof fate>;

const execute = promisify(execFile);
const patienceMs = 120_000;
/** Of memory: more than this ends the process, as it would in the cloud. */
const mostMegabytes = 1536;

/**
 * The fate of a file, cleaned by the bundled `cleanAlone` in a process that may read that file and the bundle and nothing else.
 * A sentence where the process ended otherwise.
 */
export async function fateOfInput(bundle: string, path: string, name: string): Promise<Fate | string> {
  const limits = [`--max-old-space-size=${mostMegabytes}`, '--experimental-permission', '--no-warnings'];
  const reads = [bundle, path, '/proc/self/status'].map((file) => `--allow-fs-read=${file}`);
  try {
    const { stdout } = await execute(process.execPath, [...limits, ...reads, bundle, path, name], {
      timeout: patienceMs,
    });
    return fate.parse(JSON.parse(stdout));
  } catch (error) {
    return `CRASH ${String(error).replaceAll(/\s+/g, ' ').slice(-120)}`;
  }
}
