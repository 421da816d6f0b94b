import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { present } from '../../lambdas/clean-articles/domain/formats/sourceDraft.ts';
import type { Extracted } from './extractors.ts';
import type { TruePage } from './loadPages.ts';
import type { ExtractorRun } from './runExtractors.ts';

const TOOLS = ['trafilatura', 'newspaper4k'] as const;

const extracted = z.object({
  text: z.string().default(''),
  title: z.string().optional(),
  authors: z.array(z.string()).optional(),
  published: z.string().optional(),
});
const closing = z.object({ cpuSeconds: z.number(), failed: z.number() });

/**
 * The Python tools over the same pages; `python` names an interpreter that has them (see peers.py). Throws where it has not, or
 * when a tool ends without a word on each page.
 */
export async function pythonRuns(python: string, pages: readonly TruePage[]): Promise<ExtractorRun[]> {
  const runs: ExtractorRun[] = [];
  for (const tool of TOOLS) runs.push(await runTool(python, tool, pages));
  return runs;
}

async function runTool(python: string, name: string, pages: readonly TruePage[]): Promise<ExtractorRun> {
  const script = fileURLToPath(new URL('peers.py', import.meta.url));
  const child = spawn(python, [script, name], { stdio: ['pipe', 'pipe', 'ignore'] });
  const printed = text(child.stdout);
  child.stdin.end(pages.map(({ html, url }) => `${JSON.stringify({ html, url })}\n`).join(''));
  const lines = (await printed).trimEnd().split('\n');
  if (lines.length !== pages.length + 1) {
    throw new Error(`${name} by ${python} read ${lines.length - 1} of ${pages.length} pages. Are its packages there?`);
  }
  const { cpuSeconds, failed } = closing.parse(JSON.parse(lines.at(-1) ?? ''));
  const found = lines.slice(0, -1).map((line) => present<Extracted>(extracted.parse(JSON.parse(line))));
  return { name, found, failed, pagesPerSecond: pages.length / cpuSeconds };
}
