import type { InputLimits } from '../../../shared/settings.ts';
import type { ReadItem } from './formatReader.ts';

/** A parsed JSON object, of which nothing is known yet. */
export type JsonObject = { readonly [field: string]: unknown };

/** What a shape may need besides the value itself. */
export interface JsonContext {
  /** Name of the file or member, for messages. */
  name: string;
  now: Date;
  limits: InputLimits;
  /** URL that the transport says the JSON was fetched from. */
  url?: string;
}

/**
 * One way that articles are written in JSON (ninjs, JSON Feed, NewsAPI, schema.org ...): adding one is adding a file with
 * one of these and a line in jsonShapes.ts. The value is a whole document, an element of a top-level array or a line of
 * JSON lines; the readers take care of charset, streaming and limits.
 */
export interface JsonShape {
  /** As the ledger and `pipeline.format` name it: `ninjs`, `json-feed`, `newsapi`, `schema-org`, `json-article` ... */
  readonly name: string;
  /** 0 (can't be) to 1 (certain). The highest wins; on a tie the earlier in the table. */
  recognise(value: JsonObject): number;
  /** One item per article of the value (an envelope may hold many), in its order. */
  read(value: JsonObject, context: JsonContext): Iterable<ReadItem>;
}
