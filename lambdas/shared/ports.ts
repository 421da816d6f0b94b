/** The outside world as the use cases see it. No type here names an SDK; adapters translate and classify errors, nothing more. */

export interface Clock {
  now(): Date;
}

/** An object's bytes with the tag that tells this content from any other, as S3's ETag does. */
export interface TaggedObject {
  bytes: Uint8Array;
  tag: string;
}

export interface PutOptions {
  contentType?: string;
  /** An existing object stays as it is. */
  ifAbsent?: boolean;
  /** Only an object that still has this tag is written over. */
  ifMatch?: string;
}

/** Objects by key in one bucket or folder. Reading what is not there gives undefined. */
export interface ObjectStore {
  get(key: string, versionId?: string): Promise<Uint8Array | undefined>;
  getTagged(key: string): Promise<TaggedObject | undefined>;
  /** The object's bytes in order from `from`; throws TransientError when the store fails half-way. */
  stream(key: string, options?: { versionId?: string; from?: number }): AsyncIterable<Uint8Array>;
  /** False when a condition kept it from writing. */
  put(key: string, body: string | Uint8Array, options?: PutOptions): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** Keys under a prefix, in lexical order, starting behind `after`. */
  list(prefix: string, after?: string): AsyncIterable<string>;
}

export interface MessageQueue<Message> {
  /** All or TransientError: a sender that fails sends them all again, receivers stand duplicates. */
  send(messages: readonly Message[]): Promise<void>;
}

/** JSON values an item may hold: small, under 1 KB in all. */
export type StateValue =
  | string
  | number
  | boolean
  | null
  | readonly StateValue[]
  | { readonly [key: string]: StateValue };
export type StateFields = { readonly [field: string]: StateValue };
export interface StateKey {
  pk: string;
  sk: string;
}
export interface StateItem extends StateKey {
  fields: StateFields;
  /** 1 when created, raised by one by every write; what `replace` and `remove` are conditional on. */
  revision: number;
}

/**
 * The state table: single-item conditional writes only, as DynamoDB gives them. Reads are strongly consistent unless
 * `stale` is allowed. `expiresAt` is in epoch seconds; an expired item may still be read for a while.
 */
export interface StateStore {
  get(key: StateKey, options?: { stale?: boolean }): Promise<StateItem | undefined>;
  /** In the order asked for; undefined where nothing is. */
  getMany(keys: readonly StateKey[], options?: { stale?: boolean }): Promise<(StateItem | undefined)[]>;
  /** Writes where nothing is and answers undefined, else answers what is there. */
  create(key: StateKey, fields: StateFields, expiresAt?: number): Promise<StateItem | undefined>;
  /** Writes only over exactly this revision; false when another writer was first. */
  replace(key: StateKey, revision: number, fields: StateFields, expiresAt?: number): Promise<boolean>;
  /** Writes whatever was there: only for items whose content is the same whoever writes them. */
  put(key: StateKey, fields: StateFields, expiresAt?: number): Promise<void>;
  /** Removes only exactly this revision; false when another writer was first. */
  remove(key: StateKey, revision: number): Promise<boolean>;
  /** Adds a member to a set item (made when absent) in one atomic step and answers all members after it. */
  addMember(key: StateKey, member: string, expiresAt?: number): Promise<string[]>;
  removeMembers(key: StateKey, members: readonly string[]): Promise<void>;
  members(key: StateKey): Promise<string[]>;
  /** Items of one partition with this sort key prefix, in sort key order. */
  query(pk: string, skPrefix?: string): AsyncIterable<StateItem>;
}
