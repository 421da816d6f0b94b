import entitiesModel from '../models/entities.model.json' with { type: 'json' };
import lexiconModel from '../models/lexicon.model.json' with { type: 'json' };
import { type PackedModel, unpack } from '../models/packedModel.ts';
import { Lexicon } from './lexicon.ts';
import type { TaggerModel } from './tagger.ts';

export interface EntityModel {
  lexicon: Lexicon;
  tagger: TaggerModel;
}

let loaded: EntityModel | undefined;

/** The committed model, unpacked at its first use. */
export function entityModel(): EntityModel {
  loaded ??= { lexicon: unpackLexicon(lexiconModel), tagger: unpackTagger(entitiesModel) };
  return loaded;
}

function unpackLexicon(model: PackedModel): Lexicon {
  return new Lexicon({
    wordHashes: new Uint32Array(unpack(model, 'wordHashes')),
    coarse: new Uint8Array(unpack(model, 'coarse')),
    fine: new Uint16Array(unpack(model, 'fine')),
    flags: new Uint16Array(unpack(model, 'flags')),
    rarity: new Uint8Array(unpack(model, 'rarity')),
    speech: new Uint8Array(unpack(model, 'speech')),
    phraseHashes: new Uint32Array(unpack(model, 'phraseHashes')),
    phraseTypes: new Uint8Array(unpack(model, 'phraseTypes')),
  });
}

function unpackTagger(model: PackedModel): TaggerModel {
  const weights = new Int8Array(unpack(model, 'weights'));
  return {
    weights,
    transitions: new Float32Array(unpack(model, 'transitions')),
    bucketMask: (model.numbers?.buckets ?? 0) - 1,
    scale: model.numbers?.scale ?? 1,
  };
}
