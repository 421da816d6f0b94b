import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { selectBlocks } from '../../../lambdas/clean-articles/domain/page/mainText/selectBlocks.ts';
import { loadFundus, loadGroundTruth, type TruePage } from '../../extraction/loadPages.ts';
import { scorePage, scoreSet } from '../../extraction/scoreShingles.ts';
import { readTrainingPage, type TrainingPage } from './readPages.ts';
import { foldOf, judge, trainTwice } from './trainTwice.ts';

/**
 * How the block classifier does on sites it was not trained on: `tsx bench/training/mainText/crossValidate.ts --data DIR`
 * trains on three quarters of the sites and scores the fourth, four times, and prints F1 per set. With `--sets` each set
 * is scored by a model that saw only the other two, and none of its sites.
 */
const FOLDS = 4;

interface SetPage {
  set: string;
  page: TrainingPage;
}

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/data' }, sets: { type: 'boolean', default: false } },
});
const sets: Record<string, TruePage[]> = {
  scrapinghub: await loadGroundTruth(join(values.data, 'scrapinghub')),
  'naeb-dev': await loadGroundTruth(join(values.data, 'naeb-dev')),
  'fundus-dev': await loadFundus(join(values.data, 'fundus-dev')),
};
const pages: SetPage[] = Object.entries(sets).flatMap(([set, list]) =>
  list.map((page) => ({ set, page: readTrainingPage(page) })),
);
const results = new Map<string, { precision: number; recall: number }[]>();

function score(isTested: (page: SetPage) => boolean): void {
  const tested = pages.filter(isTested);
  const sites = new Set(tested.map(({ page }) => page.site));
  const forests = trainTwice(pages.filter(({ page }) => !sites.has(page.site)).map(({ page }) => page));
  for (const { set, page } of tested) {
    const { context, truth } = page;
    const kept = selectBlocks(context, judge(page, forests));
    const text = context.blocks.filter((_, i) => kept[i]).map((block) => block.text);
    results.set(set, [...(results.get(set) ?? []), scorePage(truth, text.join('\n'))]);
  }
}

if (values.sets) for (const name of Object.keys(sets)) score(({ set }) => set === name);
else for (let fold = 0; fold < FOLDS; fold++) score(({ page }) => foldOf(`${page.site}x`, FOLDS) === fold);

for (const [set, scores] of results) {
  const { precision, recall, f1 } = scoreSet(scores);
  console.log(
    `${set}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)} (${scores.length} pages)`,
  );
}
