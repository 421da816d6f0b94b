import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { FeatureRows } from '../../lambdas/index-articles/domain/entities/featureRows.ts';
import type { FeatureTable } from '../../lambdas/index-articles/domain/entities/featureTable.ts';
import type { LexiconTables } from '../../lambdas/index-articles/domain/entities/lexicon.ts';
import type { TaggerModel } from '../../lambdas/index-articles/domain/entities/tagger.ts';
import type { PackedModel } from '../../lambdas/index-articles/domain/models/packedModel.ts';

function packed(array: ArrayBufferView): string {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).toString('base64');
}

export const packArrays = (name: string, version: string, arrays: Record<string, ArrayBufferView>): PackedModel => ({
  name,
  version,
  arrays: Object.fromEntries(Object.entries(arrays).map(([key, array]) => [key, packed(array)])),
});

export const packLexicon = (tables: LexiconTables, version: string): PackedModel =>
  packArrays('lexicon', version, { ...tables });

/** A model as it is learnt: `weights[row * TAGS + tag]` of the features in `table`. */
export interface LearntTagger<Weights = Float32Array> extends Omit<TaggerModel, 'rows'> {
  table: FeatureTable;
  weights: Weights;
}

/** The model as the labeller takes it, with its weights rounded as they are packed. */
export function taggerOf(learnt: LearntTagger): TaggerModel {
  const { table, weights, ...model } = quantise(learnt);
  return { ...model, rows: new FeatureRows(table, weights) };
}

/** Weights as whole steps of a 127th of a bound that all but one in ten thousand of them keep to. */
function quantise(model: LearntTagger): LearntTagger<Int8Array> {
  const sizes = Array.from(
    model.weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort((a, b) => a - b);
  const bound = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  const scale = bound / 127;
  const weights = Int8Array.from(model.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { ...model, weights, scale };
}

export function packTagger(model: LearntTagger, version: string): PackedModel {
  const { table, weights, scale, transitions, dense } = quantise(model);
  return {
    name: 'entities',
    version,
    numbers: { scale, units: dense.units },
    arrays: {
      marks: packed(table.marks),
      weights: packed(weights),
      transitions: packed(transitions),
      hidden: packed(dense.hidden),
      bias: packed(dense.bias),
      out: packed(dense.out),
    },
  };
}

export const writeModel = (path: string, model: PackedModel): void => writeFileSync(path, `${JSON.stringify(model)}\n`);
