import { z } from 'zod';
import { dedupSettings, inputLimits } from '../lambdas/shared/settings.ts';

const days = z.int().min(1);
const concurrency = z.int().min(2).max(1000);

const retention = z.strictObject({
  logDays: z.int().default(30),
  rawToInfrequentAccessDays: z.int().min(30).default(30),
  /** Raw files are kept for ever unless set: they are what `replay` works from. */
  rawExpireDays: days.optional(),
  /** How long an overwritten or deleted raw file can still be brought back. */
  oldVersionDays: days.default(30),
  rejectedDays: days.default(90),
  /** Articles older than this leave the search, not the bucket; unset, they stay. */
  searchDays: days.optional(),
});

const alarms = z.strictObject({
  email: z.email().optional(),
  /** Alarm when no article got a fate for so long; 0 where silence is normal. */
  freshnessMinutes: z.int().min(0).max(1440).default(180),
  oldestMessageMinutes: z.int().min(1).default(30),
  /** Percent of an hour's articles, of at least 20. */
  rejectedPercent: z.number().min(0).max(100).default(25),
});

/** What may differ between stages. All has a default; cdk.json's `context.stages` overrides it, stage by stage. */
const stageConfig = z.strictObject({
  /** What `cdk destroy` does with buckets and table: leaves nothing, or keeps the data. */
  removal: z.enum(['destroy', 'retain']).default('retain'),
  /** Encrypts buckets, queues, table and logs with a key of this account instead of AWS's own. */
  customerKey: z.boolean().default(false),
  /** What the functions run on; arm64 is a fifth cheaper. */
  architecture: z.enum(['arm64', 'x86_64']).default('arm64'),
  /** Stops all work; messages wait in their queues, for 7 days at most. */
  paused: z.boolean().default(false),
  retention: retention.prefault({}),
  alarms: alarms.prefault({}),
  budget: z.strictObject({ monthlyDollars: z.number().positive() }).default({ monthlyDollars: 50 }),
  /** Most copies of a function that work off its queue at once. */
  concurrency: z
    .strictObject({
      clean: concurrency.default(20),
      deduplicate: concurrency.default(10),
      index: concurrency.default(4),
    })
    .prefault({}),
  inputLimits: inputLimits.prefault({}),
  dedup: dedupSettings.prefault({}),
});
export type StageConfig = z.infer<typeof stageConfig>;

const stageName = z.string().regex(/^[a-z][a-z0-9]{0,11}$/, 'is lower-case letters and digits, 12 at most');

/** Settings of one stage out of cdk.json; throws a readable error for an unknown stage or a setting out of bounds. */
export function readStageConfig(stage: unknown, stages: unknown): { stage: string; config: StageConfig } {
  const name = stageName.parse(stage);
  // On the command line (`-c stages='{...}'`) a setting is text.
  const known = z.record(z.string(), z.unknown()).parse(typeof stages === 'string' ? JSON.parse(stages) : stages);
  if (!(name in known)) throw new Error(`stage ${name} is not in cdk.json; there are ${Object.keys(known).join(', ')}`);
  const read = stageConfig.safeParse(known[name]);
  if (!read.success) throw new Error(`stage ${name} in cdk.json:\n${z.prettifyError(read.error)}`);
  return { stage: name, config: read.data };
}
