import { filterKey } from '../../search/foldText.ts';
import { languageTag } from '../../search/languageTag.ts';
import type { QueryFilter } from '../../search/queryTree.ts';
import type { SearchRequest } from '../../searchIndex.ts';

/** A string literal of SQL: the one character with a meaning inside it is doubled; NUL, which no engine reads alike, is replaced. */
export const sqlString = (value: string): string => `'${value.replaceAll('\0', '\ufffd').replaceAll("'", "''")}'`;

const day = /^\d{4}-\d{2}-\d{2}$/;
const dayMs = 86_400_000;

/** The SQL condition for a request's filters; undefined when every row passes. A date that is none filters nothing. */
export function sqlFilter(request: SearchRequest, filters: readonly QueryFilter[]): string | undefined {
  const conditions = filters.map(({ field, value, negated }) => negatedIf(negated, condition(field, value)));
  for (const field of ['language', 'topic', 'place', 'person', 'source'] as const) {
    const value = request[field];
    if (value !== undefined && value !== '') conditions.push(condition(field, value));
  }
  const from = instant(request.from);
  if (from !== undefined) conditions.push(`publishedAt >= ${from}`);
  const to = instant(request.to);
  if (to !== undefined) conditions.push(`publishedAt <= ${day.test(request.to ?? '') ? to + dayMs - 1 : to}`);
  if (request.copiesOf !== undefined) conditions.push(`duplicateOf = ${sqlString(request.copiesOf)}`);
  // Most are no copies: the few that are take half the time to tell.
  else if (!request.duplicates) conditions.push('NOT (isCopy = true)');
  return conditions.length === 0 ? undefined : conditions.join(' AND ');
}

function condition(field: QueryFilter['field'], value: string): string {
  switch (field) {
    case 'language': {
      // "." stands right behind "-": a range over tags, which the index answers.
      const tag = languageTag(value);
      return `(language = ${sqlString(tag)} OR (language >= ${sqlString(`${tag}-`)} AND language < ${sqlString(`${tag}.`)}))`;
    }
    case 'source':
      return `sourceKey = ${sqlString(filterKey(value))}`;
    case 'topic':
      return `array_has(topicKeys, ${sqlString(filterKey(value))})`;
    case 'person':
      return `array_has(personKeys, ${sqlString(filterKey(value))})`;
    case 'place':
      return `array_has(placeKeys, ${sqlString(filterKey(value))})`;
  }
}

const negatedIf = (negated: boolean, sql: string): string => (negated ? `NOT (${sql})` : sql);

function instant(value: string | undefined): number | undefined {
  const ms = Date.parse(value ?? '');
  return Number.isNaN(ms) ? undefined : ms;
}
