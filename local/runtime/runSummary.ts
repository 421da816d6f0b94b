import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { Verdict } from '../../lambdas/shared/verdict.ts';

/** What a run made of its input; every article is counted under one verdict. */
export interface RunSummary {
  files: number;
  articles: number;
  original: number;
  update: number;
  unchanged: number;
  superseded: number;
  duplicate: number;
  nearDuplicate: number;
  retracted: number;
  rejected: number;
  /** Wall-clock time. */
  seconds: number;
}

export const emptySummary = (): RunSummary => ({
  files: 0,
  articles: 0,
  original: 0,
  update: 0,
  unchanged: 0,
  superseded: 0,
  duplicate: 0,
  nearDuplicate: 0,
  retracted: 0,
  rejected: 0,
  seconds: 0,
});

const fieldOf = (verdict: Verdict): Exclude<Verdict, 'near-duplicate'> | 'nearDuplicate' =>
  verdict === 'near-duplicate' ? 'nearDuplicate' : verdict;

/** Counts one article's fate in. */
export function countFate(summary: RunSummary, fate: ArticleFate): void {
  summary.articles += 1;
  summary[fieldOf(fate.verdict)] += 1;
}

/** Takes back what `countFate` counted. */
export function uncountVerdict(summary: RunSummary, verdict: Verdict): void {
  summary.articles -= 1;
  summary[fieldOf(verdict)] -= 1;
}

type Counted = Omit<RunSummary, 'seconds'> & Partial<Pick<RunSummary, 'seconds'>>;

/** The counts in words: "25 files, 31 articles: 20 original, 2 update ... in 1.3 s". */
export function describeSummary({ files, articles, seconds = 0, ...verdicts }: Counted): string {
  const counts = Object.entries(verdicts).filter(([, count]) => count > 0);
  const parts = counts.map(
    ([verdict, count]) => `${count} ${verdict === 'nearDuplicate' ? 'near-duplicate' : verdict}`,
  );
  const speed = seconds >= 1 && articles > 0 ? `, ${Math.round(articles / seconds)} articles/s` : '';
  const time = seconds > 0 ? ` (${seconds.toFixed(1)} s${speed})` : '';
  return `${counted(files, 'file')}, ${counted(articles, 'article')}${parts.length > 0 ? ': ' : ''}${parts.join(', ')}${time}`;
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
