import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formatInput } from '../../../../../lambdas/clean-articles/domain/formatInput.ts';
import { readItems } from '../../../../../lambdas/clean-articles/domain/readItems.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';

const fixtures = new URL('../../../../fixtures/formats/', import.meta.url).pathname;

/** Everything found in a file, as a reader of the table finds it: before repair, identity and language. */
async function read(folder: string): Promise<unknown[]> {
  const name = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
  const bytes = readFileSync(join(folder, name));
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const input = formatInput({ name, limits: inputLimits.parse({}), now: new Date('2026-01-01T00:00:00Z'), open });
  const items: unknown[] = [];
  for await (const item of readItems(input, open)) {
    const { format, fileFormat } = item;
    const found = 'article' in item ? { article: item.article } : { rejected: item.rejected };
    items.push({ format, fileFormat, ...found });
  }
  return items;
}

for (const name of readdirSync(fixtures)) {
  test(`reads ${name} as expected`, async () => {
    const items = await read(join(fixtures, name));
    const expected: unknown = JSON.parse(readFileSync(join(fixtures, name, 'expected.json'), 'utf8'));
    expect(items).toEqual(expected);
  });
}
