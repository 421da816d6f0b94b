import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StateItem, StateStore } from '../../lambdas/shared/ports.ts';

export interface OpenedStore<Store> {
  store: Store;
  close?: () => Promise<void> | void;
}

const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

/** What every StateStore promises. Each test uses keys of its own, so one opened store serves them all. */
export function stateStoreContract(name: string, open: () => Promise<OpenedStore<StateStore>>): void {
  describe(`${name} as a StateStore`, () => {
    let opened: OpenedStore<StateStore>;
    let store: StateStore;
    let partition = 0;
    const fresh = (sk = 'item') => ({ pk: `partition-${partition++}`, sk });
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close?.());

    singleItems(() => store, fresh);
    manyItems(() => store, fresh);
    setItems(() => store, fresh);
  });
}

type Fresh = (sk?: string) => { pk: string; sk: string };

function singleItems(store: () => StateStore, fresh: Fresh): void {
  test('what is not there reads as undefined', async () => {
    expect(await store().get(fresh())).toBeUndefined();
  });

  test('an item comes back as it was written, nested values too', async () => {
    const key = fresh();
    const fields = {
      text: 'Füße 👣',
      empty: '',
      count: 7,
      share: 0.25,
      flag: false,
      nothing: null,
      list: [1, ['a']],
      map: { a: { b: 2 } },
    };
    expect(await store().create(key, fields)).toBeUndefined();
    expect(await store().get(key)).toEqual({ ...key, fields, revision: expect.any(Number) });
  });

  test('create keeps what is there and answers it', async () => {
    const key = fresh();
    await store().create(key, { by: 'first' });
    const there = await store().create(key, { by: 'second' });
    expect(there?.fields).toEqual({ by: 'first' });
    expect((await store().get(key))?.fields).toEqual({ by: 'first' });
  });

  test('of many creators at once exactly one wins, and the others see the winner', async () => {
    const key = fresh();
    const answers = await Promise.all([...Array(12).keys()].map((by) => store().create(key, { by })));
    const stored = await store().get(key);
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1);
    expect(answers.filter((answer) => answer !== undefined)).toEqual(Array(11).fill(stored));
  });

  test('replace writes only over the revision it read', async () => {
    const key = fresh();
    await store().create(key, { step: 1 });
    const first = (await store().get(key)) as StateItem;
    expect(await store().replace(key, first.revision, { step: 2 })).toBe(true);
    expect(await store().replace(key, first.revision, { step: 3 })).toBe(false);
    const second = (await store().get(key)) as StateItem;
    expect(second.fields).toEqual({ step: 2 });
    expect(second.revision).toBeGreaterThan(first.revision);
  });

  test('replace writes nothing where nothing is', async () => {
    const key = fresh();
    expect(await store().replace(key, 1, { step: 1 })).toBe(false);
    expect(await store().get(key)).toBeUndefined();
  });

  test('of many replacers at once exactly one wins', async () => {
    const key = fresh();
    await store().create(key, { by: 'creator' });
    const { revision } = (await store().get(key)) as StateItem;
    const answers = await Promise.all([...Array(12).keys()].map((by) => store().replace(key, revision, { by })));
    expect(answers.filter(Boolean)).toHaveLength(1);
    expect((await store().get(key))?.fields).toEqual({ by: answers.indexOf(true) });
  });

  test('put writes whatever was there and raises the revision', async () => {
    const key = fresh();
    await store().put(key, { a: 1 }, 4_000_000_000);
    const first = (await store().get(key)) as StateItem;
    await store().put(key, { b: 2 });
    const second = (await store().get(key)) as StateItem;
    expect(second.fields).toEqual({ b: 2 });
    expect(second.revision).toBeGreaterThan(first.revision);
    expect(await store().replace(key, first.revision, { c: 3 })).toBe(false);
  });

  test('remove takes away only the revision it read', async () => {
    const key = fresh();
    await store().create(key, { step: 1 });
    const { revision } = (await store().get(key)) as StateItem;
    await store().put(key, { step: 2 });
    expect(await store().remove(key, revision)).toBe(false);
    const now = (await store().get(key)) as StateItem;
    expect(await store().remove(key, now.revision)).toBe(true);
    expect(await store().get(key)).toBeUndefined();
    expect(await store().remove(key, now.revision)).toBe(false);
  });
}

function manyItems(store: () => StateStore, fresh: Fresh): void {
  test('getMany answers in the order asked for, repeated and absent keys too, beyond a hundred', async () => {
    const { pk } = fresh();
    const keys = [...Array(130).keys()].map((n) => ({ pk, sk: `item-${n}` }));
    await Promise.all(keys.filter((_, n) => n % 3 !== 0).map((key) => store().create(key, { sk: key.sk })));
    const asked = [...keys.toReversed(), keys[1], keys[1], keys[0]] as typeof keys;
    const found = await store().getMany(asked);
    expect(found.map((item) => item?.fields.sk)).toEqual(
      asked.map(({ sk }) => (Number(sk.slice(5)) % 3 === 0 ? undefined : sk)),
    );
  });

  test('getMany of nothing is nothing', async () => {
    expect(await store().getMany([])).toEqual([]);
  });

  test('query gives one partition in sort key order, narrowed by prefix, page after page', async () => {
    const { pk } = fresh();
    const padding = 'x'.repeat(30_000);
    const sks = ['a#2', 'b', 'a#10', 'a', 'a#1', ...[...Array(40).keys()].map((n) => `c#${100 + n}`)];
    await Promise.all(sks.map((sk) => store().create({ pk, sk }, { sk, ...(sk[0] === 'c' ? { padding } : {}) })));
    await store().create({ pk: `${pk}0`, sk: 'a#1' }, {});
    expect((await collect(store().query(pk))).map(({ sk }) => sk)).toEqual(sks.toSorted());
    expect((await collect(store().query(pk, 'a#'))).map(({ sk }) => sk)).toEqual(['a#1', 'a#10', 'a#2']);
    expect(await collect(store().query(`${pk}-none`))).toEqual([]);
  });
}

function setItems(store: () => StateStore, fresh: Fresh): void {
  test('addMember makes the set and answers all members after it', async () => {
    const key = fresh();
    expect(await store().members(key)).toEqual([]);
    expect(await store().addMember(key, 'b', 4_000_000_000)).toEqual(['b']);
    expect((await store().addMember(key, 'a')).toSorted()).toEqual(['a', 'b']);
    expect((await store().addMember(key, 'a')).toSorted()).toEqual(['a', 'b']);
    expect((await store().members(key)).toSorted()).toEqual(['a', 'b']);
  });

  test('of members added at once, each pair has one that sees the other', async () => {
    const key = fresh();
    const names = [...Array(12).keys()].map((n) => `member-${n}`);
    const seen = await Promise.all(names.map((name) => store().addMember(key, name)));
    expect(seen.map((members) => members.length).toSorted((a, b) => a - b)).toEqual(names.map((_, n) => n + 1));
    for (const [n, members] of seen.entries()) expect(members).toContain(names[n]);
  });

  test('removeMembers takes away what is there, down to none, and makes nothing', async () => {
    const key = fresh();
    await store().removeMembers(key, ['a']);
    expect(await store().members(key)).toEqual([]);
    for (const member of ['a', 'b', 'c']) await store().addMember(key, member);
    await store().removeMembers(key, ['a', 'a', 'x']);
    expect((await store().members(key)).toSorted()).toEqual(['b', 'c']);
    await store().removeMembers(key, []);
    await store().removeMembers(key, ['b', 'c']);
    expect(await store().members(key)).toEqual([]);
    expect(await store().addMember(key, 'd')).toEqual(['d']);
  });
}
