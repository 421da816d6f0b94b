import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'aws-lambda';

/** The Lambda invocation that the running code belongs to. */
export const invocation = new AsyncLocalStorage<Context>();

/** Milliseconds until Lambda ends this invocation; without end outside of one. */
export const remainingMs = (): number => invocation.getStore()?.getRemainingTimeInMillis() ?? Number.POSITIVE_INFINITY;
