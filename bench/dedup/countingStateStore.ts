import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import { itemBytes, readUnits, writeUnits } from '../dynamoUnits.ts';
import { type MeteredItem, meteredState } from '../meteredState.ts';

/** DynamoDB's units, and what they were for. */
export interface Units {
  writes: number;
  reads: number;
  calls: number;
  /** Of all items written and read. */
  bytes: number;
  largestItem: number;
}

/** Counts what every call would be billed; a failed conditional write costs its unit too. */
export function countingStateStore(inner: StateStore = new MemoryStateStore()): { state: StateStore; units: Units } {
  const units: Units = { writes: 0, reads: 0, calls: 0, bytes: 0, largestItem: 0 };
  const sized = (item: MeteredItem): number => {
    const bytes = itemBytes(item);
    units.bytes += bytes;
    return bytes;
  };
  const state = meteredState(inner, {
    read(items, stale) {
      units.calls++;
      for (const item of items) units.reads += readUnits(sized(item), stale);
    },
    queried(items) {
      units.calls++;
      units.reads += readUnits(items.reduce((sum, item) => sum + sized(item), 0));
    },
    wrote(item) {
      units.calls++;
      const bytes = sized(item);
      units.writes += writeUnits(bytes);
      units.largestItem = Math.max(units.largestItem, bytes);
    },
  });
  return { state, units };
}
