import { Logger } from '@aws-lambda-powertools/logger';

let logger: Logger | undefined;

/** The process's structured logger, made on first use so that importing reads no environment. */
export function log(): Logger {
  logger ??= new Logger();
  return logger;
}
