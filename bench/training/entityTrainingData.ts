import { type LabelledDocument, readBtc, readRe3d, readWnut } from './conll.ts';
import { readNewsSentences } from './newsSentences.ts';

/** Not trained on: their licences allow no commercial use (BBC Online, CC BY-NC) or ask for share-alike (Wikipedia, CC BY-SA). */
export const RE3D_LEFT_OUT = ['BBC_Online', 'Wikipedia'];
/** The section of the Broad Twitter Corpus that is kept for measuring. */
export const HELD_OUT_BTC = 'h';

/** Edited prose besides WikiGold. */
export const formalDocuments = (data: string): LabelledDocument[] => [
  ...readNewsSentences(),
  ...readRe3d(data, { without: RE3D_LEFT_OUT }),
];

/** Tweets and the like: many names in strange surroundings. */
export const informalDocuments = (data: string): LabelledDocument[] => [
  ...readWnut(data, 'train'),
  ...readBtc(data, 'abefg'),
];
