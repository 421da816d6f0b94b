import { blockFeatures, featureNames } from '../../../lambdas/clean-articles/domain/page/mainText/blockFeatures.ts';
import { collectBlocks } from '../../../lambdas/clean-articles/domain/page/mainText/collectBlocks.ts';
import { type PageContext, pageContext } from '../../../lambdas/clean-articles/domain/page/mainText/pageContext.ts';
import { pageHints } from '../../../lambdas/clean-articles/domain/page/mainText/pageHints.ts';
import { smoothNames } from '../../../lambdas/clean-articles/domain/page/mainText/smoothFeatures.ts';
import { readHead } from '../../../lambdas/clean-articles/domain/page/metadata/readHead.ts';
import { parseHtml } from '../../../lambdas/clean-articles/domain/page/parseHtml.ts';
import type { TruePage } from '../../extraction/loadPages.ts';
import { labelBlocks } from './labelBlocks.ts';

/** A page ready for training: its blocks' features, which of them are article, and what each weighs in the measure. */
export interface TrainingPage {
  id: string;
  site: string;
  truth: string;
  context: PageContext;
  rows: Float32Array;
  labels: boolean[];
  weights: number[];
}

/** Blocks weigh what they weigh in the page's score: their words, short ones a little more, over the page's true words. */
export function readTrainingPage({ id, html, text, url }: TruePage): TrainingPage {
  const { document, elements } = parseHtml(html);
  const context = pageContext(collectBlocks(document), pageHints(readHead(elements)));
  const labels = labelBlocks(
    context.blocks.map((block) => block.text),
    text,
  );
  const trueWords = context.blocks.reduce((sum, block, i) => sum + (labels[i] ? block.stats.words : 0), 0);
  const weights = context.blocks.map((block) => Math.min(0.5, (block.stats.words + 3) / Math.max(60, trueWords)));
  return {
    id,
    site: siteOf(url ?? id),
    truth: text,
    context,
    rows: blockFeatures(context, smoothNames.length),
    labels,
    weights,
  };
}

/** Registrable domain, near enough: news.example.co.uk and example.co.uk are one site, bbc.co.uk another. */
function siteOf(url: string): string {
  if (!URL.canParse(url)) return url.split('_')[0] ?? url;
  const labels = new URL(url).hostname.split('.');
  const isCountry = labels.at(-1)?.length === 2 && /^(?:ac|co|com|edu|gov|net|org)$/.test(labels.at(-2) ?? '');
  return labels.slice(isCountry ? -3 : -2).join('.');
}

/** Features of a block and, behind them, room for what the first judgement of its neighbours adds. */
export const rowWidth = featureNames.length + smoothNames.length;
