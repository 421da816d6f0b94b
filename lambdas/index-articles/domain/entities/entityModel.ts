import entitiesModel from '../models/entities.model.json' with { type: 'json' };
import lexiconModel from '../models/lexicon.model.json' with { type: 'json' };
import { type PackedModel, unpack } from '../models/packedModel.ts';
import { FeatureRows } from './featureRows.ts';
import { FeatureTable } from './featureTable.ts';
import { DIMENSIONS, Lexicon } from './lexicon.ts';
import type { TaggerModel } from './tagger.ts';

export interface EntityModel {
  lexicon: Lexicon;
  tagger: TaggerModel;
}

let loaded: EntityModel | undefined;
let lexicon: Lexicon | undefined;

/** The committed lexicon, unpacked at its first use. */
export function entityLexicon(): Lexicon {
  lexicon ??= unpackLexicon(lexiconModel);
  return lexicon;
}

/** The committed model, unpacked at its first use. */
export function entityModel(): EntityModel {
  loaded ??= { lexicon: entityLexicon(), tagger: unpackTagger(entitiesModel) };
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
    brownCapital: new Uint16Array(unpack(model, 'brownCapital')),
    brownLower: new Uint16Array(unpack(model, 'brownLower')),
    capitals: new Uint8Array(unpack(model, 'capitals')),
    vectors: new Int8Array(unpack(model, 'vectors')),
    phraseHashes: new Uint32Array(unpack(model, 'phraseHashes')),
    phraseTypes: new Uint8Array(unpack(model, 'phraseTypes')),
  });
}

function unpackTagger(model: PackedModel): TaggerModel {
  const table = new FeatureTable(new Uint16Array(unpack(model, 'marks')));
  const weights = new Int8Array(unpack(model, 'weights'));
  return {
    rows: new FeatureRows(table, weights),
    transitions: new Float32Array(unpack(model, 'transitions')),
    scale: model.numbers?.scale ?? 1,
    dense: {
      units: model.numbers?.units ?? 0,
      dimensions: DIMENSIONS,
      hidden: new Float32Array(unpack(model, 'hidden')),
      bias: new Float32Array(unpack(model, 'bias')),
      out: new Float32Array(unpack(model, 'out')),
    },
  };
}
