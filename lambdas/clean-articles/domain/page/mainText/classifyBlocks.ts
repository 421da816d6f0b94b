import { z } from 'zod';
import { blockFeatures, featureNames } from './blockFeatures.ts';
import { forestProbabilities, type ReadyForest, readyForest } from './forest.ts';
import { mainTextModel } from './mainTextModel.ts';
import type { PageContext } from './pageContext.ts';
import { smoothFeatures, smoothNames } from './smoothFeatures.ts';

const forest = z.object({
  roots: z.array(z.int()),
  feature: z.array(z.int()),
  threshold: z.array(z.number()),
  right: z.array(z.int()),
  bias: z.number(),
});
const model = z.object({ first: forest, second: forest });
let ready: { first: ReadyForest; second: ReadyForest } | undefined;

function load(): { first: ReadyForest; second: ReadyForest } {
  const { first, second } = model.parse(JSON.parse(mainTextModel));
  return { first: readyForest(first), second: readyForest(second) };
}

/**
 * The probability that each block belongs to the article: boosted trees over what a block is, where it stands and what
 * its neighbours are, then once more with the first answers for the blocks around it.
 */
export function classifyBlocks(context: PageContext): Float32Array {
  ready ??= load();
  const rows = blockFeatures(context);
  const width = featureNames.length;
  const first = forestProbabilities(ready.first, rows, width);
  const both = beside(rows, width, smoothFeatures(context, first), smoothNames.length);
  return forestProbabilities(ready.second, both, width + smoothNames.length, first);
}

/** Joins two tables of as many rows side by side. */
export function beside(a: Float32Array, aWidth: number, b: Float32Array, bWidth: number): Float32Array {
  const count = a.length / aWidth;
  const rows = new Float32Array(count * (aWidth + bWidth));
  for (let i = 0; i < count; i++) {
    rows.set(a.subarray(i * aWidth, (i + 1) * aWidth), i * (aWidth + bWidth));
    rows.set(b.subarray(i * bWidth, (i + 1) * bWidth), i * (aWidth + bWidth) + aWidth);
  }
  return rows;
}
