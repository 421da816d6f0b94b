import type { Query } from '@lancedb/lancedb';
import { Table as ArrowTable, type RecordBatch } from 'apache-arrow';
import { z } from 'zod';

/** A query's rows, checked against the shape of the columns it selects. */
export async function readRecords<Shape extends z.ZodType>(query: Query, shape: Shape): Promise<z.output<Shape>[]> {
  return rowsOf(await query.toArrow(), shape);
}

/** One batch's rows of the given shape. */
export const batchRecords = <Shape extends z.ZodType>(batch: RecordBatch, shape: Shape): z.output<Shape>[] =>
  rowsOf(new ArrowTable([batch]), shape);

const rowsOf = <Shape extends z.ZodType>(table: ArrowTable, shape: Shape): z.output<Shape>[] =>
  table.toArray().map((row) => shape.parse(row.toJSON()));

/** A list column's value: Arrow gives a vector. */
export const textList = z.preprocess((value) => (isIterable(value) ? [...value] : value), z.array(z.string()));

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

export const idVersion = z.object({ id: z.string(), version: z.number() });
