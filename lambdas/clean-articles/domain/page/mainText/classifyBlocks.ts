import * as z from 'zod';
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

/** What need not be asked: 0 for bare links, 1 for all else. */
export const firstGuess = ({ blocks }: PageContext): Float32Array =>
  Float32Array.from(blocks, (block) => (block.isBare ? 0 : 1));

/**
 * The probability that each block belongs to the article: boosted trees over what a block is, where it stands and what
 * its neighbours are, then once more with the first answers for the blocks around it.
 */
export function classifyBlocks(context: PageContext): Float32Array {
  ready ??= load();
  const width = featureNames.length + smoothNames.length;
  const rows = blockFeatures(context, smoothNames.length);
  const first = forestProbabilities(ready.first, rows, width, firstGuess(context));
  smoothFeatures(context, first, rows, width);
  return forestProbabilities(ready.second, rows, width, first);
}
