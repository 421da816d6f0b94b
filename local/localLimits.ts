import { functionEnv } from '../lambdas/shared/env.ts';
import type { InputLimits } from '../lambdas/shared/settings.ts';
import { UsageError } from './usageError.ts';

const { INPUT_LIMITS } = functionEnv['clean-articles'].shape;

/** The limits on input as the functions in AWS are told them: JSON in the variable INPUT_LIMITS. Throws UsageError naming what is wrong. */
export function localLimits(env: NodeJS.ProcessEnv = process.env): InputLimits {
  const read = INPUT_LIMITS.safeParse(env.INPUT_LIMITS);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => `${['INPUT_LIMITS', ...path].join('.')}: ${message}`);
  throw new UsageError(wrong.join('; '));
}
