import { TransientError } from '../../lambdas/shared/errors.ts';
import type { ObjectStore, PutOptions, TaggedObject } from '../../lambdas/shared/ports.ts';

const tagOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Objects in a map; streams come in chunks of `chunkBytes`. */
export class MemoryObjectStore implements ObjectStore {
  readonly objects = new Map<string, Uint8Array>();
  private readonly chunkBytes: number;

  constructor(objects: Record<string, string | Uint8Array> = {}, chunkBytes = 1000) {
    for (const [key, body] of Object.entries(objects)) this.objects.set(key, Buffer.from(body));
    this.chunkBytes = chunkBytes;
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    return this.objects.get(key);
  }

  async getTagged(key: string): Promise<TaggedObject | undefined> {
    const bytes = this.objects.get(key);
    return bytes && { bytes, tag: tagOf(bytes) };
  }

  async *stream(key: string, { from = 0 }: { from?: number } = {}): AsyncIterable<Uint8Array> {
    const body = this.objects.get(key);
    if (!body) throw new TransientError(`no ${key}`);
    for (let at = from; at < body.length; at += this.chunkBytes) yield body.subarray(at, at + this.chunkBytes);
  }

  async put(key: string, body: string | Uint8Array, options: PutOptions = {}): Promise<boolean> {
    const there = this.objects.get(key);
    if (options.ifAbsent && there) return false;
    if (options.ifMatch !== undefined && (!there || tagOf(there) !== options.ifMatch)) return false;
    this.objects.set(key, Buffer.from(body));
    return true;
  }

  async remove(key: string): Promise<void> {
    this.objects.delete(key);
  }

  async *list(prefix: string, after = ''): AsyncIterable<string> {
    for (const key of [...this.objects.keys()].sort()) if (key.startsWith(prefix) && key > after) yield key;
  }

  /** The object as JSON. */
  json(key: string): unknown {
    const body = this.objects.get(key);
    return body && JSON.parse(Buffer.from(body).toString());
  }
}
