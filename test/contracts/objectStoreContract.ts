import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ObjectStore } from '../../lambdas/shared/ports.ts';
import type { OpenedStore } from './stateStoreContract.ts';

const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** What every ObjectStore promises. Each test uses keys of its own, so one opened store serves them all. */
export function objectStoreContract(name: string, open: () => Promise<OpenedStore<ObjectStore>>): void {
  describe(`${name} as an ObjectStore`, () => {
    let opened: OpenedStore<ObjectStore>;
    let store: ObjectStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close?.());

    reading(() => store);
    writing(() => store);
    listing(() => store);
  });
}

function reading(store: () => ObjectStore): void {
  test('what is not there reads as undefined and streams as nothing', async () => {
    expect(await store().get('read/absent.json')).toBeUndefined();
    expect(await collect(store().stream('read/absent.json'))).toEqual([]);
  });

  test('text and bytes come back as written, under keys of every spelling', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
    await store().put('read/Füße + 50% & more.json', '{"text":"Füße"}');
    await store().put('read/deep/er/bytes.bin', bytes);
    expect(text(await store().get('read/Füße + 50% & more.json'))).toBe('{"text":"Füße"}');
    expect(Buffer.from((await store().get('read/deep/er/bytes.bin')) ?? []).equals(bytes)).toBe(true);
  });

  test('an empty object is there, and empty', async () => {
    await store().put('read/empty', '');
    expect((await store().get('read/empty'))?.length).toBe(0);
    expect(Buffer.concat(await collect(store().stream('read/empty')))).toHaveLength(0);
  });

  test('a stream gives all bytes in order, from where it is asked to', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, n) => n % 251));
    await store().put('read/long.bin', bytes);
    expect(Buffer.concat(await collect(store().stream('read/long.bin'))).equals(bytes)).toBe(true);
    const rest = Buffer.concat(await collect(store().stream('read/long.bin', { from: 299_000 })));
    expect(rest.equals(bytes.subarray(299_000))).toBe(true);
    expect(await collect(store().stream('read/long.bin', { from: 300_000 }))).toEqual([]);
  });
}

function writing(store: () => ObjectStore): void {
  test('put writes over; with ifAbsent it keeps what is there', async () => {
    expect(await store().put('write/a.json', '1')).toBe(true);
    expect(await store().put('write/a.json', '2', { contentType: 'application/json' })).toBe(true);
    expect(await store().put('write/a.json', '3', { ifAbsent: true })).toBe(false);
    expect(text(await store().get('write/a.json'))).toBe('2');
    expect(await store().put('write/b.json', '4', { ifAbsent: true })).toBe(true);
  });

  test('of many that write where nothing is, exactly one wins and no byte is mixed', async () => {
    const bodies = [...Array(12).keys()].map((n) => String(n).repeat(5000));
    const won = await Promise.all(bodies.map((body) => store().put('write/raced.json', body, { ifAbsent: true })));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(text(await store().get('write/raced.json'))).toBe(bodies[won.indexOf(true)]);
  });

  test('with ifMatch, put writes only over what was read', async () => {
    await store().put('write/c.json', '1');
    const read = await store().getTagged('write/c.json');
    expect(text(read?.bytes)).toBe('1');
    await store().put('write/c.json', 'by another');
    expect(await store().put('write/c.json', '2', { ifMatch: read?.tag ?? '' })).toBe(false);
    expect(text(await store().get('write/c.json'))).toBe('by another');
    const { tag = '' } = (await store().getTagged('write/c.json')) ?? {};
    expect(await store().put('write/c.json', '3', { ifMatch: tag })).toBe(true);
    expect(text(await store().get('write/c.json'))).toBe('3');
    expect(await store().put('write/never.json', '1', { ifMatch: tag })).toBe(false);
    expect(await store().getTagged('write/never.json')).toBeUndefined();
  });

  test('of many that write over the same content, exactly one wins', async () => {
    await store().put('write/matched.json', 'before');
    const { tag = '' } = (await store().getTagged('write/matched.json')) ?? {};
    const bodies = [...Array(12).keys()].map((n) => `after ${n}`);
    const won = await Promise.all(bodies.map((body) => store().put('write/matched.json', body, { ifMatch: tag })));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(text(await store().get('write/matched.json'))).toBe(bodies[won.indexOf(true)]);
  });

  test('remove takes away, again and again', async () => {
    await store().put('write/gone.json', '1');
    await store().remove('write/gone.json');
    await store().remove('write/gone.json');
    expect(await store().get('write/gone.json')).toBeUndefined();
    expect(await store().put('write/gone.json', '2', { ifAbsent: true })).toBe(true);
  });
}

function listing(store: () => ObjectStore): void {
  test('list gives the keys under a prefix in lexical order, behind `after`', async () => {
    const keys = ['list/b.json', 'list/a/2.json', 'list/a/10.json', 'list/a.json', 'listless.json'];
    for (const key of keys) await store().put(key, '1');
    const under = ['list/a.json', 'list/a/10.json', 'list/a/2.json', 'list/b.json'];
    expect(await collect(store().list('list/'))).toEqual(under);
    expect(await collect(store().list('list/a'))).toEqual(under.slice(0, 3));
    expect(await collect(store().list('list/', 'list/a/10.json'))).toEqual(under.slice(2));
    expect(await collect(store().list('list/none/'))).toEqual([]);
  });
}
