import { isServerError, isThrottlingError, isTransientError } from '@smithy/core/retry';
import { TransientError } from '../../errors.ts';

type SdkError = Parameters<typeof isThrottlingError>[0];

/** What the SDK's own retry goes by; it looks at no field that a plain Error may not lack. */
const isSdkError = (error: unknown): error is SdkError => error instanceof Error;
const isAbort = (error: Error): boolean => error.name === 'AbortError' || error.name === 'TimeoutError';

/**
 * The error to throw for what an AWS call threw: a TransientError for throttling, 5xx, time-outs, aborts and broken
 * connections; anything else (a missing right, a malformed call) as it is, for it is ours to mend.
 */
export function awsError(error: unknown, doing: string): unknown {
  if (!isSdkError(error)) return error;
  const passes = isThrottlingError(error) || isTransientError(error) || isServerError(error) || isAbort(error);
  return passes ? new TransientError(`${doing}: ${error.name}`, { cause: error }) : error;
}

/** Runs an AWS call and throws its failure as `awsError` has it. */
export async function awsCall<Result>(doing: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw awsError(error, doing);
  }
}

/** Whether an AWS call failed with one of these error names. */
export const isNamed = (error: unknown, ...names: string[]): boolean =>
  error instanceof Error && names.includes(error.name);
