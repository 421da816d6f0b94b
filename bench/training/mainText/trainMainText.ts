import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadFundus, loadGroundTruth } from '../../extraction/loadPages.ts';
import { readTrainingPage } from './readPages.ts';
import { trainTwice } from './trainTwice.ts';

/** Rebuilds the block classifier's model: `tsx bench/training/mainText/trainMainText.ts --data DIR`. The same data give the same model. */
const target = join(import.meta.dirname, '../../../lambdas/clean-articles/domain/page/mainText/mainTextModel.ts');

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const pages = [
  ...(await loadGroundTruth(join(values.data, 'scrapinghub'))),
  ...(await loadGroundTruth(join(values.data, 'naeb-dev'))),
  ...(await loadFundus(join(values.data, 'fundus-dev'))),
].map(readTrainingPage);
const { first, second } = trainTwice(pages);

await writeFile(
  target,
  `/** The block classifier's two forests as JSON, written by bench/training/mainText/trainMainText.ts. */\nexport const mainTextModel =\n  '${JSON.stringify({ first, second })}';\n`,
);
