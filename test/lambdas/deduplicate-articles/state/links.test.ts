import { expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { type ArticleRecord, ArticleRecords } from '../../../../lambdas/deduplicate-articles/state/articleRecords.ts';
import { decideLink, type LinkServices, reopen, rootOf } from '../../../../lambdas/deduplicate-articles/state/links.ts';
import { MemoryStateStore } from '../../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';
import { prose } from '../pipeline.ts';

const settings = dedupSettings.parse({});

function world(): LinkServices & { enter(name: string, second: number): Promise<ArticleRecord> } {
  const state = new MemoryStateStore();
  const records = new ArticleRecords(state);
  return {
    state,
    records,
    settings,
    clock: { now: () => new Date('2026-01-02T00:00:00Z') },
    enter: (name, second) =>
      records.enter({
        id: `${name}-0`,
        order: `2026-01-01T00:00:0${second}Z/${name}`,
        articleId: name,
        ...fingerprintOf(name, prose(1), settings.bands),
      }),
  };
}

test('a copy freed by a retraction while its verdict is written is decided anew, among those that are left', async () => {
  const services = world();
  const [original, other, copy] = [
    await services.enter('a', 1),
    await services.enter('b', 2),
    await services.enter('c', 3),
  ];
  await decideLink(original, services);
  const stale = await decideLink(copy, services);
  expect(stale.link).toBe('a-0');
  // The original is withdrawn, the copy freed, and another copy of the text becomes the next original.
  await services.records.change(await services.records.get('a-0'), { withdrawn: true });
  await reopen(stale, false, services.records);
  expect((await decideLink(other, services)).link).toBe('root');
  const { record, root } = await rootOf(stale, services);
  expect({ link: record.link, root: root.id }).toEqual({ link: 'b-0', root: 'b-0' });
});
