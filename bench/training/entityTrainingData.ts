import { type LabelledDocument, readBtc, readRe3d, readWnut } from './conll.ts';
import { readNewsSentences } from './newsSentences.ts';

/** Not trained on: their licences allow no commercial use (BBC Online, CC BY-NC) or ask for share-alike (Wikipedia, CC BY-SA). */
export const RE3D_LEFT_OUT = ['BBC_Online', 'Wikipedia'];
/** The section of the Broad Twitter Corpus that is kept for measuring. */
export const HELD_OUT_BTC = 'h';

/** All that the labeller learns from besides WikiGold. */
export const supportingDocuments = (data: string): LabelledDocument[] => [
  ...readNewsSentences(),
  ...readRe3d(data, { without: RE3D_LEFT_OUT }),
  ...readWnut(data, 'train'),
  ...readBtc(data, 'abefg'),
];
