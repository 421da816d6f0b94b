import type { Repair } from '../../../shared/cleanArticle.ts';

/** Codes of what text repair does, as `pipeline.repairs` counts it. */
export type RepairCode =
  | 'mojibake'
  | 'entities'
  | 'control-characters'
  | 'invisible-characters'
  | 'bidi-controls'
  | 'unicode-normalised'
  | 'line-breaks-joined'
  | 'hyphenation'
  | 'missing-space'
  | 'repeated-blocks'
  | 'lone-surrogates';

/** Counts the repairs made on one article. */
export class RepairLog {
  private readonly counts = new Map<string, number>();

  constructor(earlier: readonly Repair[] = []) {
    for (const { code, count } of earlier) this.counts.set(code, count);
  }

  count(code: RepairCode, times = 1): void {
    if (times > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + times);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** By code, in the order first seen. */
  all(): Repair[] {
    return [...this.counts].map(([code, count]) => ({ code, count }));
  }
}
