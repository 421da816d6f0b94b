import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseBlocks } from '../../../lambdas/clean-articles/domain/page/mainText/chooseBlocks.ts';
import { loadFundus, loadGroundTruth, type TruePage } from '../../extraction/loadPages.ts';
import { scorePage, scoreSet } from '../../extraction/scoreShingles.ts';
import { readTrainingPage, type TrainingPage } from './readPages.ts';
import { foldOf, judge, trainTwice } from './trainTwice.ts';

/**
 * How the block classifier does on sites it was not trained on: `tsx bench/training/mainText/crossValidate.ts --data DIR`
 * trains on three quarters of the sites and scores the fourth, four times, and prints F1 per set.
 */
const FOLDS = 4;

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data' } } });
const sets: Record<string, TruePage[]> = {
  scrapinghub: await loadGroundTruth(join(values.data, 'scrapinghub')),
  'naeb-dev': await loadGroundTruth(join(values.data, 'naeb-dev')),
  'fundus-dev': await loadFundus(join(values.data, 'fundus-dev')),
};
const pages = Object.entries(sets).flatMap(([set, list]) =>
  list.map((page) => ({ set, page: readTrainingPage(page) })),
);
const results = new Map<string, { precision: number; recall: number }[]>();

for (let fold = 0; fold < FOLDS; fold++) {
  const isOut = ({ site }: TrainingPage): boolean => foldOf(`${site}x`, FOLDS) === fold;
  const forests = trainTwice(pages.map(({ page }) => page).filter((page) => !isOut(page)));
  for (const { set, page } of pages.filter(({ page }) => isOut(page))) {
    const { blocks } = page.context;
    const kept = chooseBlocks(
      judge(page, forests),
      blocks.map(({ stats }) => stats.words),
    );
    const text = blocks.filter((_, i) => kept[i]).map((block) => block.text);
    results.set(set, [...(results.get(set) ?? []), scorePage(page.truth, text.join('\n'))]);
  }
}
for (const [set, scores] of results) {
  const { precision, recall, f1 } = scoreSet(scores);
  console.log(
    `${set}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${scores.length} pages)`,
  );
}
