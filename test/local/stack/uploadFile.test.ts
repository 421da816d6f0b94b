import { posix } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { uploadKey } from '../../../local/stack/uploadFile.ts';

test.each([
  ['news/today.xml', 'incoming/news/today.xml'],
  ['./news/today.xml', 'incoming/news/today.xml'],
  ['/var/news/today.xml', 'incoming/var/news/today.xml'],
  ['../../etc/passwd', 'incoming/etc/passwd'],
  ['news/../../articles/2026/x.json', 'incoming/news/articles/2026/x.json'],
  ['Füße + 50%.txt', 'incoming/Füße + 50%.txt'],
])('%s is dropped as %s', (path, key) => {
  expect(uploadKey(path)).toBe(key);
});

test('whatever the path, the key stays under incoming/', () => {
  const part = fc.oneof(fc.constantFrom('..', '.', '', '/', '//'), fc.string());
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), (parts) => {
      const key = uploadKey(parts.join('/'));
      expect(key === 'incoming' || key.startsWith('incoming/')).toBe(true);
      expect(posix.normalize(key)).toBe(key);
    }),
  );
});
