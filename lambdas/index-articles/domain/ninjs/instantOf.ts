import type { DateValue } from '../../../shared/cleanArticle.ts';

/** An ISO 8601 instant in UTC as ninjs wants its dates; a bare day is its first moment. Undefined for what is no date. */
export function instantOf(date: DateValue | undefined): string | undefined {
  if (!date) return undefined;
  const time = Date.parse(date.value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
