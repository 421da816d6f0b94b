import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import { walkFiles } from '../../local/drops/walkFiles.ts';
import { openRuntime, type RunOutcome } from '../../local/runtime/openRuntime.ts';
import { createOut, type LocalStores, openStores } from '../../local/stores.ts';

export interface RunResult extends RunOutcome {
  /** Fates by key, in the order told. */
  fates: Map<string, ArticleFate[]>;
  notes: string[];
}

/** Runs files through the real stages in this thread, and lets `look` see the stores before they are closed. */
export async function runInto(
  out: string,
  paths: readonly string[],
  look: (stores: LocalStores) => Promise<void> = async () => {},
): Promise<RunResult> {
  const fates = new Map<string, ArticleFate[]>();
  const notes: string[] = [];
  const stores = openStores(createOut(out));
  try {
    const runtime = await openRuntime({
      stores,
      workers: 0,
      workerEntry: new URL('file:///none'),
      note: (text) => void notes.push(text),
      onFate: (fate, { key }) => void fates.set(key, [...(fates.get(key) ?? []), fate]),
    });
    for (const { realPath } of walkFiles(paths, (text) => void notes.push(text))) await runtime.dropFile(realPath);
    const outcome = await runtime.finish();
    await look(stores);
    return { ...outcome, fates, notes };
  } finally {
    await stores.close();
  }
}
