import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkStores } from './checkStores.ts';
import { killRuns } from './killRuns.ts';
import { stormRun } from './stormRun.ts';
import { MemoryRows } from './stormStores.ts';

const usage = `npm run chaos -- [--articles N] [--seed N]    N articles through the real handlers while everything fails
npm run chaos -- --kills N [--seed N]         N runs killed with SIGKILL at random moments\n`;
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string' },
    help: { type: 'boolean' },
  },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const articlesPerFile = 1.24;

async function storm(folder: string, articles: number, seed: number): Promise<string[]> {
  const files = Math.ceil(articles / articlesPerFile);
  const search = new MemoryRows();
  const began = performance.now();
  const world = await stormRun({ seed, files, folder, search, log: say });
  const { violations, verdicts, storedFiles, rows } = await checkStores(world, search.rows, { seed, files });
  await world.state.close();
  const total = Object.values(verdicts).reduce((sum, count) => sum + count, 0);
  say(
    `seed ${seed}: ${files} files, ${total} articles, ${world.poisoned} poison messages and ${world.replayed} replays beside them`,
  );
  say(`${world.steps} steps, trace ${world.trace}`);
  say(`faults: ${JSON.stringify(world.storm.counts)}`);
  for (const { name, counts } of world.queues) say(`queue ${name}: ${JSON.stringify(counts)}`);
  say(`good messages that had to be redriven after the storm: ${world.redriven}`);
  say(`verdicts: ${JSON.stringify(verdicts)}; ${storedFiles} files stored, ${rows} rows (search index in memory)`);
  say(`${Math.round((performance.now() - began) / 1000)} s, ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
  return violations;
}

async function kills(folder: string, count: number, seed: number): Promise<string[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  // Inside the project, so that the packages are found.
  const built = join(root, 'dist', `chaos-${process.pid}`);
  execFileSync(process.execPath, [join(root, 'local/launch.js'), '--build', built]);
  try {
    return await killRuns({ newsdrop: join(built, 'newsdrop.js'), folder, files: 60, kills: count, seed, log: say });
  } finally {
    rmSync(built, { recursive: true });
  }
}

if (values.help) say(usage);
else {
  const folder = mkdtempSync(join(tmpdir(), 'newsdrop-chaos-'));
  try {
    const seed = Number(values.seed);
    const violations =
      values.kills === undefined
        ? await storm(folder, Number(values.articles), seed)
        : await kills(folder, Number(values.kills), seed);
    for (const violation of violations.slice(0, 50)) say(`VIOLATION ${violation}`);
    say(violations.length === 0 ? 'all promises kept' : `${violations.length} violations`);
    process.exitCode = violations.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
