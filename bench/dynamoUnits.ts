import type { MeteredItem } from './meteredState.ts';

/** About what DynamoDB counts an item as: its keys and what it holds, written as JSON. */
export const itemBytes = ({ pk, sk, held }: MeteredItem): number =>
  Buffer.byteLength(JSON.stringify([{ pk, sk }, held]));

/** A unit per KB written. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** A unit per 4 KB read, half of one where the read may be stale. */
export const readUnits = (bytes: number, stale = false): number =>
  Math.max(1, Math.ceil(bytes / 4096)) * (stale ? 0.5 : 1);
