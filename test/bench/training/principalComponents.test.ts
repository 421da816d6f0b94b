import { expect, test } from '@jest/globals';
import { principalComponents } from '../../../bench/training/principalComponents.ts';
import { randomOf } from '../../../bench/training/random.ts';

test('components have unit variance, and the first follows the widest direction', () => {
  const random = randomOf(2);
  const count = 500;
  const along = Float64Array.from({ length: count }, () => (random() - 0.5) * 10);
  const vectors = Float32Array.from({ length: count * 3 }, (_, at) => {
    const n = Math.floor(at / 3);
    return at % 3 === 1 ? (along[n] ?? 0) + random() * 0.1 : random();
  });

  const components = principalComponents(vectors, 3, 2);

  for (let k = 0; k < 2; k++) {
    const values = Array.from({ length: count }, (_, n) => components[n * 2 + k] ?? 0);
    expect(values.reduce((sum, value) => sum + value, 0) / count).toBeCloseTo(0, 3);
    expect(values.reduce((sum, value) => sum + value * value, 0) / count).toBeCloseTo(1, 2);
  }
  const sign = Math.sign((components[0] ?? 0) * (along[0] ?? 0));
  for (let n = 0; n < count; n++) {
    if (Math.abs(along[n] ?? 0) > 1) expect(Math.sign((components[n * 2] ?? 0) * (along[n] ?? 0))).toBe(sign);
  }
});
