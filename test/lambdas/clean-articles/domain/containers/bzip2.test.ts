import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { hostileInputs } from '../../../../../bench/extraction/hostile/hostileInputs.ts';
import { bzip2 } from '../../../../../lambdas/clean-articles/domain/containers/bzip2.ts';
import { formatInput } from '../../../../../lambdas/clean-articles/domain/formatInput.ts';
import { InputBudget } from '../../../../../lambdas/clean-articles/domain/inputBudget.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { brief, cleanBytes, now, story } from '../../cleanBytes.ts';

/** 2,000 JSON lines in blocks of 100 kB, which begin at any bit: `bzip2 -1`. */
const packed = readFileSync(new URL('../../../../fixtures/containers/stories.jsonl.bz2', import.meta.url));
const unpacked = Array.from(
  { length: 2000 },
  (_, n) => `${JSON.stringify({ title: `Storm ${n}`, body: story(n) })}\n`,
).join('');

/** What comes out before reading ends, and how it ends. */
async function unpack(bytes: Uint8Array, chunkBytes = 64 * 1024): Promise<{ text: string; failed?: string }> {
  async function* open() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const limits = inputLimits.parse({});
  const input = formatInput({ name: 'a.bz2', limits, now, open, budget: new InputBudget(limits) });
  let text = '';
  try {
    for await (const found of bzip2.read(input))
      if ('member' in found)
        for await (const chunk of found.member.stream()) text += Buffer.from(chunk).toString('latin1');
  } catch (error) {
    return { text, failed: (error as { code: string }).code };
  }
  return { text };
}

test.each([1, 7, 4096])('a bzip2 file of many blocks is read in pieces of %i bytes', async (chunkBytes) => {
  expect(await unpack(packed, chunkBytes)).toEqual({ text: unpacked });
});

test('streams behind one another are one file, and rubbish behind the last is left', async () => {
  expect(await unpack(Buffer.concat([packed, packed, Buffer.from('rubbish')]))).toEqual({ text: unpacked + unpacked });
  expect(await unpack(Buffer.from('425a683917724538509000000000', 'hex'))).toEqual({ text: '' });
});

test('what lies before the damage is read, and the damage is told', async () => {
  const broken = Buffer.from(packed);
  broken[packed.length - 1500] = (broken[packed.length - 1500] ?? 0) ^ 0x10;
  for (const bytes of [broken, packed.subarray(0, -20)]) {
    const { text, failed } = await unpack(bytes);
    expect(failed).toBe('unreadable');
    expect(text.length).toBeGreaterThan(150_000);
    expect(unpacked.startsWith(text)).toBe(true);
  }
});

test('a missing block does not go unnoticed', async () => {
  const noBlocks = Buffer.from('425a683917724538509012345678', 'hex');
  expect(await unpack(noBlocks)).toEqual({ text: '', failed: 'unreadable' });
});

test('a bomb ends where it has unpacked too much', async () => {
  const bomb = hostileInputs.find(({ name }) => name === 'bzip2/bomb.bz2')?.bytes() ?? Buffer.alloc(0);
  const { text, failed } = await unpack(bomb);
  expect(failed).toBe('expands-too-much');
  expect(text).toBe('');
});

test('the articles of a packed file are cleaned like any', async () => {
  const items = await cleanBytes('a.jsonl.bz2', packed, { only: 3 });
  expect(items.map(brief)).toEqual(['Storm 3']);
});
