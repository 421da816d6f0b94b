/** Why an input can't be an article. The code is stable (alarms and filters use it); the sentence is for people. */
export type RejectCode =
  | 'empty'
  | 'too-short'
  | 'too-large'
  | 'too-deep'
  | 'too-many-items'
  | 'expands-too-much'
  | 'unreadable'
  | 'malformed'
  | 'unsupported-format'
  | 'encrypted'
  | 'no-article-text'
  | 'takes-too-long'
  | 'hostile';

/** The input itself is wrong: trying again can't help. The stage rejects it with its reason and acknowledges the message. */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';
  readonly code: RejectCode;

  constructor(code: RejectCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Something around the input failed (throttling, a time-out, a lost race): the message is reported failed and SQS retries it. */
export class TransientError extends Error {
  override readonly name: string = 'TransientError';
}

/** A conditional write found another state than it expected. Callers read again and decide again. */
export class ConflictError extends TransientError {
  override readonly name = 'ConflictError';
}
