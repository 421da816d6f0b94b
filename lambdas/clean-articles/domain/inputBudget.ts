import { PermanentError } from '../../shared/errors.ts';
import type { InputLimits } from '../../shared/settings.ts';

/** Below this, unpacked bytes are never too many: a short file of spaces packs a thousandfold and is harmless. */
const harmlessBytes = 4 * 1024 * 1024;

/** What one dropped file has asked for so far, counted over all containers in it. */
export class InputBudget {
  private packed = 0;
  private unpacked = 0;
  private readonly limits: InputLimits;

  constructor(limits: InputLimits) {
    this.limits = limits;
  }

  /** Counts bytes of the dropped file itself. Throws PermanentError too-large. */
  countPacked(bytes: number): void {
    this.packed += bytes;
    if (this.packed > this.limits.maxFileBytes) {
      throw new PermanentError(
        'too-large',
        `The file is larger than the limit of ${this.limits.maxFileBytes} bytes. Split it, or raise maxFileBytes.`,
      );
    }
  }

  /** Counts bytes that a decompressor gave. Throws PermanentError expands-too-much. */
  countUnpacked(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > harmlessBytes && this.unpacked > this.packed * this.limits.maxExpansion) {
      throw new PermanentError(
        'expands-too-much',
        `The file unpacks to more than ${this.limits.maxExpansion} times its size, as decompression bombs do. Drop it unpacked, or raise maxExpansion.`,
      );
    }
  }
}
