import { expect, test } from '@jest/globals';
import {
  changedFields,
  compareVersions,
  versionStampOf,
} from '../../../../lambdas/deduplicate-articles/domain/versionStamp.ts';
import type { CleanArticle } from '../../../../lambdas/shared/cleanArticle.ts';
import { cleanArticleWith } from '../pipeline.ts';

const stamp = (given: Partial<CleanArticle>, order = '1', hash = 'h') =>
  versionStampOf(cleanArticleWith({ uri: 'urn:a', ...given }), order, hash);
const at = (value: string, precision: 'day' | 'second' = 'second') => ({ modified: { value, precision } });

test.each([
  [
    'the source counts',
    { sourceVersion: '10', ...at('2026-01-01T00:00:00Z') },
    { sourceVersion: '9', ...at('2026-01-02T00:00:00Z') },
  ],
  ['the source counts in parts', { sourceVersion: '1.10' }, { sourceVersion: '1.9' }],
  ['the later change', at('2026-01-01T10:00:00+01:00'), at('2026-01-01T08:59:00Z')],
  ['the later day', at('2026-01-02', 'day'), at('2026-01-01T23:00:00Z')],
  [
    'a version that is no number is no help',
    { sourceVersion: 'b', ...at('2026-01-02T00:00:00Z') },
    { sourceVersion: 'c', ...at('2026-01-01T00:00:00Z') },
  ],
])('%s decides which is newer', (_, newer, older) => {
  expect(compareVersions(stamp(newer), stamp(older))).toBeGreaterThan(0);
  expect(compareVersions(stamp(older), stamp(newer))).toBeLessThan(0);
});

test('the order of the drops decides where nothing else does', () => {
  expect(compareVersions(stamp({}, '2'), stamp({}, '1'))).toBeGreaterThan(0);
  expect(compareVersions(stamp(at('2026-01-01', 'day'), '1'), stamp(at('2026-01-01T22:00:00Z'), '2'))).toBeLessThan(0);
});

test('changed fields are named, text first; a new modification time alone is no change', () => {
  const before = stamp({ title: 'A', tags: ['x'], ...at('2026-01-01T00:00:00Z') });
  expect(changedFields(before, stamp({ title: 'A', tags: ['x'], ...at('2026-01-09T00:00:00Z') }))).toEqual([]);
  const after = stamp({ title: 'B', embargoedUntil: '2026-01-03T00:00:00Z' }, '1', 'other');
  expect(changedFields(before, after)).toEqual(['text', 'embargo', 'tags', 'title']);
});
