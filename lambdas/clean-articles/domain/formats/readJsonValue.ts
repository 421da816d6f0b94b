import { wrapped } from '../json/jsonEnvelope.ts';
import { asList, isRecord } from '../json/jsonValue.ts';
import type { ReadItem } from './formatReader.ts';
import type { JsonContext, JsonObject, JsonShape } from './jsonShape.ts';
import { jsonShapes } from './jsonShapes.ts';
import { rejected } from './sourceDraft.ts';

const MAX_WRAPPERS = 6;

function bestShape(value: JsonObject): JsonShape | undefined {
  let best: JsonShape | undefined;
  let bestScore = 0;
  for (const shape of jsonShapes) {
    const score = shape.recognise(value);
    if (score > bestScore) [best, bestScore] = [shape, score];
  }
  return best;
}

/**
 * The articles of one JSON value: an object of a known shape, or an array or envelope of such. What can't be an article is
 * rejected on its own; `format` is the shape that read it.
 */
export function* readJsonValue(value: unknown, context: JsonContext, depth = 0): Iterable<ReadItem> {
  if (depth > MAX_WRAPPERS) {
    yield rejected('too-deep', `The articles lie more than ${MAX_WRAPPERS} lists and envelopes deep.`);
  } else if (Array.isArray(value)) {
    for (const item of value) yield* readJsonValue(item, context, depth + 1);
  } else if (!isRecord(value)) {
    yield rejected('malformed', 'The JSON value is no object, so it can hold no article.');
  } else {
    yield* readObject(value, context, depth);
  }
}

function* readObject(value: JsonObject, context: JsonContext, depth: number): Iterable<ReadItem> {
  const shape = bestShape(value);
  if (shape) {
    for (const item of shape.read(value, context)) yield 'article' in item ? { format: shape.name, ...item } : item;
    return;
  }
  const inner = wrapped(value);
  if (inner === undefined) yield rejected('no-article-text', 'The JSON object has no field that holds an article.');
  else for (const item of asList(inner)) yield* readJsonValue(item, context, depth + 1);
}
