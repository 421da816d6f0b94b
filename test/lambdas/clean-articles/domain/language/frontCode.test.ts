import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { frontCode, frontHashes } from '../../../../../lambdas/clean-articles/domain/language/frontCode.ts';
import { hashNext, hashStart } from '../../../../../lambdas/clean-articles/domain/language/gramTable.ts';

const hashOf = (word: string): number =>
  Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)).reduce(hashNext, hashStart);

test('words that begin alike share their beginning', () => {
  expect(frontCode(['haven', 'have', 'port'])).toBe('0have4n0port');
});

test('of packed words the hashes come out', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'ß', 'я', '́'), minLength: 1, maxLength: 14 }));
  fc.assert(
    fc.property(words, (list) => {
      expect([...frontHashes(frontCode(list), hashStart, hashNext)]).toEqual(list.toSorted().map(hashOf));
    }),
  );
});
