import { TransientError } from '../shared/errors.ts';
import type { FileToClean } from './domain/cleanFile.ts';

/** The invocation has to end before the file is read; what was read stands. */
export class OutOfTime extends TransientError {
  override readonly name = 'OutOfTime';
}

/** From here on an invocation had time enough for whatever one can do. */
const ampleMs = 120_000;

/** How much of an invocation is left for one file; without an end where nothing ends it. */
export class TimeLeft {
  /** It was so much that another invocation would hardly do more. */
  readonly wasAmple: boolean;
  private readonly remainingMs: () => number;
  private readonly reserveMs: number;

  constructor(remainingMs: (() => number) | undefined, reserveMs: number) {
    this.remainingMs = remainingMs ?? (() => Number.POSITIVE_INFINITY);
    this.reserveMs = reserveMs;
    this.wasAmple = this.remainingMs() >= ampleMs;
  }

  /** Less than the reserve is left. */
  isOver(): boolean {
    return this.remainingMs() < this.reserveMs;
  }

  /** The file, whose reading throws OutOfTime when half of the reserve is gone: where no article comes for long, nothing else asks. */
  over<File extends FileToClean>(file: File): File {
    const isSpent = () => this.remainingMs() < this.reserveMs / 2;
    async function* open(from?: number): AsyncGenerator<Uint8Array> {
      for await (const chunk of file.open(from)) {
        if (isSpent()) throw new OutOfTime();
        yield chunk;
      }
    }
    return { ...file, open };
  }
}
