import { fileURLToPath } from 'node:url';
import { searchRequest } from '../../lambdas/shared/searchIndex.ts';
import { scanLedger } from '../ledgerScan.ts';
import { exitCodes, type Output, processOutput } from '../output.ts';
import type { AddCommand } from '../program.ts';
import { reuseAnswer } from '../serve/reuseAnswer.ts';
import { serveWeb } from '../serve/serveWeb.ts';
import type { LocalStores } from '../stores.ts';
import { type OutOptions, wholeNumber, withOut, withStores } from './options.ts';

type ServeOptions = OutOptions & { port: number };

export const addServe: AddCommand = (program, done) => {
  withOut(program.command('serve'))
    .description('Serve the API and the newsroom page to this machine, until Ctrl-C.')
    .option('-p, --port <number>', 'the port; 0 takes any free one', wholeNumber, 8080)
    .action(async (options: ServeOptions) => done(await serve(options, processOutput(options.json === true))));
};

/** Opens the tables and reads what prefixes are looked up in, so that no reader's first question waits for it. */
const firstQuestion = searchRequest.parse({ query: 'news the*', facets: true });

/** As deep below the project's folder from a build's (dist/build-…) as from the source's. */
const web = fileURLToPath(new URL('../../web', import.meta.url));

export async function serve({ out, port }: ServeOptions, output: Output): Promise<number> {
  return withStores(out, async (stores) => {
    const failed = (error: unknown): void => output.note(error instanceof Error ? error.message : String(error));
    const services = { search: stores.search, articles: stores.articles, failed };
    const served = await serveWeb({ port, web, services, stats: reuseAnswer(() => verdictCounts(stores)) });
    output.result({ url: served.url }, `${served.url} (Ctrl-C ends)`);
    stores.search.search(firstQuestion).catch(failed);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await served.close();
    return exitCodes.well;
  });
}

async function verdictCounts({ state }: LocalStores): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for await (const entry of scanLedger(state))
    if ('fate' in entry) counts[entry.fate.verdict] = (counts[entry.fate.verdict] ?? 0) + 1;
  return counts;
}
