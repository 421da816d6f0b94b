import { containerFeatures, containerNames } from './containerFeatures.ts';
import type { Feature } from './feature.ts';
import { ownFeatures } from './ownFeatures.ts';
import { isBareLink, placeNames } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import { partFeatures, partNames } from './partFeatures.ts';
import { phraseKinds } from './phrases.ts';
import { placeFeatures, surroundingFeatures } from './placeFeatures.ts';
import { relationFeatures } from './relationFeatures.ts';
import { wordFeatures, wordNames } from './wordFeatures.ts';

const features: readonly Feature[] = [...ownFeatures, ...placeFeatures, ...surroundingFeatures, ...relationFeatures];

export const featureNames: readonly string[] = [
  ...features.map(([name]) => name),
  ...placeNames,
  ...phraseKinds.map(([name]) => `=${name}`),
  ...wordNames,
  ...partNames,
  ...containerNames,
];

/**
 * One row of features per block, in the order of `featureNames`, rows one behind the other. `spare` columns stay free at
 * the end of each row. Rows of bare links stay empty.
 */
export function blockFeatures(context: PageContext, spare = 0): Float32Array {
  const { blocks, phrases, hints, dense, sums } = context;
  const width = featureNames.length + spare;
  const rows = new Float32Array(blocks.length * width);
  const whole = [
    { rows: wordFeatures(blocks, hints, dense), width: wordNames.length },
    { rows: partFeatures(blocks, sums.prose.at(-1) ?? 0), width: partNames.length },
    { rows: containerFeatures(blocks, phrases), width: containerNames.length },
  ];
  for (const [index, block] of blocks.entries()) {
    if (isBareLink(block)) continue;
    let at = index * width;
    for (const [, read] of features) rows[at++] = read(block, index, context);
    rows.set(block.distance, at);
    at += block.distance.length;
    for (let kind = 0; kind < phraseKinds.length; kind++) rows[at++] = ((phrases[index] ?? 0) >> kind) & 1;
    for (const part of whole) {
      rows.set(part.rows.subarray(index * part.width, (index + 1) * part.width), at);
      at += part.width;
    }
  }
  return rows;
}
