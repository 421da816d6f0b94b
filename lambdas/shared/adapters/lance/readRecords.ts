import type { Query } from '@lancedb/lancedb';
import type { Table as ArrowTable } from 'apache-arrow';
import { z } from 'zod';

/** A query's rows, checked against the shape of the columns it selects. */
export async function readRecords<Shape extends z.ZodType>(query: Query, shape: Shape): Promise<z.output<Shape>[]> {
  return recordsOf(await query.toArrow(), shape);
}

export const recordsOf = <Shape extends z.ZodType>(table: ArrowTable, shape: Shape): z.output<Shape>[] =>
  table.toArray().map((row) => shape.parse(row.toJSON()));

/** A list column's value: Arrow gives a vector. */
export const textList = z.preprocess((value) => (isIterable(value) ? [...value] : value), z.array(z.string()));

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

export const idVersion = z.object({ id: z.string(), version: z.number() });
