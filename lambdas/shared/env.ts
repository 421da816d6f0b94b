import * as z from 'zod';
import { dedupSettings, inputLimits } from './settings.ts';

/** Settings that are objects travel as JSON in one variable, so that their schema stays the one in settings.ts. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .default('{}')
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);

const name = z.string().min(1);

/** What every queue-driven function is told. */
const stageEnv = {
  ARTICLE_BUCKET: name,
  STATE_TABLE: name,
  /** Deliveries after which SQS moves a message to the dead letters. */
  MAX_RECEIVES: z.coerce.number().int().min(1),
};

/** The variables of each function. Infra sets exactly these; services read them on their first call. */
export const functionEnv = {
  'clean-articles': z.object({
    ...stageEnv,
    DROP_BUCKET: name,
    DROPPED_QUEUE_URL: name,
    CLEANED_QUEUE_URL: name,
    INPUT_LIMITS: json(inputLimits),
  }),
  'deduplicate-articles': z.object({
    ...stageEnv,
    DROPPED_QUEUE_URL: name,
    JUDGED_QUEUE_URL: name,
    DEDUP_SETTINGS: json(dedupSettings),
  }),
  'index-articles': z.object({ ...stageEnv, SEARCH_URI: name }),
  'search-articles': z.object({ ARTICLE_BUCKET: name, SEARCH_URI: name }),
  'maintain-index': z.object({ SEARCH_URI: name, RETENTION_DAYS: z.coerce.number().int().min(1).optional() }),
};
export type FunctionName = keyof typeof functionEnv;

/** Reads and checks one function's variables; the error names every one that is missing or wrong, never a value. */
export function readEnv<Schema extends z.ZodType>(schema: Schema, env = process.env): z.infer<Schema> {
  const read = schema.safeParse(env);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`environment: ${wrong.join('; ')}`);
}
