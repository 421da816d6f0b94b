import type { Query } from '@lancedb/lancedb';
import type { Table as ArrowTable } from 'apache-arrow';
import * as z from 'zod';

/** A query's rows, checked against the shape of the columns it selects. */
export async function readRecords<Shape extends z.ZodType>(query: Query, shape: Shape): Promise<z.output<Shape>[]> {
  return recordsOf(await query.toArrow(), shape);
}

/** A table's rows. Read column by column: Arrow's rows are proxies, which take ten times as long. */
export function recordsOf<Shape extends z.ZodType>(table: ArrowTable, shape: Shape): z.output<Shape>[] {
  const columns = table.schema.names.map((name): [string, unknown[]] => [
    String(name),
    [...(table.getChild(name) ?? [])],
  ]);
  return Array.from({ length: table.numRows }, (_, at) =>
    shape.parse(Object.fromEntries(columns.map(([name, values]) => [name, values[at]]))),
  );
}

export const idVersion = z.object({ id: z.string(), version: z.number() });
