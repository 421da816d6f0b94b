import { containerNames, countKinds, writeContainers } from './containerFeatures.ts';
import { ownNames, writeOwn } from './ownFeatures.ts';
import { placeNames } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import { readWords } from './pageWords.ts';
import { findParts, partNames, writeParts } from './partFeatures.ts';
import { relationNames, writeRelations } from './relationFeatures.ts';
import { standingNames, writeStanding } from './standingFeatures.ts';
import { WordShares, wordShareNames } from './wordShares.ts';

export const featureNames: readonly string[] = [
  ...ownNames,
  ...standingNames,
  ...relationNames,
  ...placeNames,
  ...partNames,
  ...containerNames,
  ...wordShareNames,
];

/**
 * One row of features per block, in the order of `featureNames`, rows one behind the other. `spare` columns stay free at
 * the end of each row. Rows of bare links stay empty.
 */
export function blockFeatures(context: PageContext, spare = 0): Float32Array {
  const { blocks, containers, distances, hints, dense } = context;
  const width = featureNames.length + spare;
  const rows = new Float32Array(blocks.length * width);
  const parts = findParts(containers, context.sums.prose.at(-1) ?? 0);
  const kinds = countKinds(blocks, context.phrases, containers);
  const words = readWords(blocks, hints.title);
  const isDense = Uint8Array.from(blocks, ({ container }) => (dense.up[container.id] === 0 ? 1 : 0));
  const wordShares = new WordShares(words, isDense);
  for (const [index, { isBare, container }] of blocks.entries()) {
    if (isBare) continue;
    const seenAt = index * placeNames.length;
    let at = index * width;
    writeOwn(rows, at, index, context);
    at += ownNames.length;
    writeStanding(rows, at, index, context);
    at += standingNames.length;
    writeRelations(rows, at, index, context);
    at += relationNames.length;
    for (let place = 0; place < placeNames.length; place++) rows[at++] = distances[seenAt + place] ?? 0;
    writeParts(rows, at, container, parts, distances, seenAt);
    at += partNames.length;
    writeContainers(rows, at, container, kinds);
    at += containerNames.length;
    wordShares.write(rows, at, index);
  }
  return rows;
}
