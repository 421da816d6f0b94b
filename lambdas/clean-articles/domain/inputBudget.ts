import { PermanentError } from '../../shared/errors.ts';
import type { InputLimits } from '../../shared/settings.ts';

/** A file of more items than this is looked at for what they hold. */
const fewItems = 10_000;

/** What one dropped file has asked for so far, counted over all containers in it. */
export class InputBudget {
  private packed = 0;
  private unpacked = 0;
  private items = 0;
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

  /**
   * Counts an item. Throws PermanentError too-many-items when there are thousands with fewer bytes each than the shortest article: every
   * one would cost a fate.
   */
  countItem(): void {
    this.items += 1;
    if (this.items > fewItems && this.packed + this.unpacked < this.items * this.limits.minTextLength) {
      throw new PermanentError(
        'too-many-items',
        `The file holds ${this.items} items of less than ${this.limits.minTextLength} bytes each, which can't be articles.`,
      );
    }
  }

  /** True once more was unpacked than may be: whatever else the file holds, it can't be read. */
  get isSpent(): boolean {
    return this.unpacked > this.limits.harmlessBytes && this.unpacked > this.packed * this.limits.maxExpansion;
  }

  /** Counts bytes that a decompressor gave. Throws PermanentError expands-too-much. */
  countUnpacked(bytes: number): void {
    this.unpacked += bytes;
    if (this.isSpent) {
      throw new PermanentError(
        'expands-too-much',
        `The file unpacks to more than ${this.limits.maxExpansion} times its size, as decompression bombs do. Drop it unpacked, or raise maxExpansion.`,
      );
    }
  }
}
