import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { DropRef } from '../../lambdas/shared/messages.ts';
import type { Output } from '../output.ts';
import type { RunOutcome } from '../runtime/openRuntime.ts';
import { counted, describeSummary } from '../runtime/runSummary.ts';
import { type Progress, progressBar, progressLines } from './progress.ts';

export interface RunReport {
  note: (text: string) => void;
  onFate: (fate: ArticleFate, drop: DropRef) => void;
  onFile: (drop: DropRef) => void;
  end: (outcome: RunOutcome, out: string) => void;
}

const shownRejections = 20;

/** Tells a person or a program how a run goes: each article with `--json`, else progress (a bar where the number of files is known), rejections and the counts. */
export function runReport(output: Output, files?: number): RunReport {
  const progress: Progress =
    process.stderr.isTTY && files !== undefined ? progressBar(files) : progressLines(output.note);
  let rejected = 0;
  const note = (text: string): void => progress.aside(() => output.note(text));
  return {
    note,
    onFate(fate, drop) {
      if (output.json) return output.result(fateLine(fate, drop), '');
      if (fate.verdict !== 'rejected') return;
      rejected += 1;
      if (rejected <= shownRejections) note(`rejected ${drop.key}: ${fate.reason}`);
    },
    onFile: () => progress.step(),
    end({ summary, deadLetters, unfinished }, out) {
      progress.stop();
      if (rejected > shownRejections)
        output.note(`and ${rejected - shownRejections} more rejected: see newsdrop rejected`);
      if (deadLetters > 0) output.note(`${counted(deadLetters, 'message')} failed too often: see newsdrop dlq list`);
      if (unfinished > 0) output.note(`${counted(unfinished, 'file')} not finished: mend the cause and run again`);
      output.result(summary, `${describeSummary(summary)}\nin ${out}`);
    },
  };
}

/** One article of a run as `--json` tells it. */
const fateLine = ({ dropId: _, matchedId, timings: __, ...fate }: ArticleFate, drop: DropRef) => ({
  file: drop.key,
  ...fate,
  ...(matchedId === undefined ? {} : { duplicateOf: matchedId }),
});
