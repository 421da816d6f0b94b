import { createHash } from 'node:crypto';

/** All that happened in a run, in order, as one hash: two runs of a seed must give the same. */
export class Trace {
  readonly #hash = createHash('sha256');

  note(...parts: readonly string[]): void {
    this.#hash.update(`${parts.join('\t')}\n`);
  }

  /** The first 16 hex digits of the hash so far. */
  digest(): string {
    return this.#hash.copy().digest('hex').slice(0, 16);
  }
}
