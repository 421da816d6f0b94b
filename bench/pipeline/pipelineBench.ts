import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { environment, nodeOptions } from '../../local/processSettings.js';
import type { BenchOptions } from '../bench.ts';
import { makeStory } from '../chaos/makeStory.ts';
import { textFile } from '../chaos/storyFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Measured {
  seconds: number;
  cpuSeconds: number | undefined;
  peakMb: number | undefined;
  last: Record<string, unknown>;
}

/**
 * The whole pipeline on plain texts, everything stored and searchable: the BBC set and made articles, beside the usual
 * Python pipeline where `--python` names an interpreter that has its packages (see peer.py).
 */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { articles: { type: 'string' }, python: { type: 'string' } },
  });
  const folder = mkdtempSync(join(tmpdir(), 'newsdrop-pipeline-'));
  // Inside the project, so that the packages are found.
  const built = join(root, 'dist', `bench-${process.pid}`);
  try {
    execFileSync(process.execPath, [join(root, 'local/launch.js'), '--build', built]);
    const corpora: [string, string][] = [['bbc', join(data, 'bbc/dataset')]];
    const count = Number(values.articles ?? 0);
    if (count > 0) corpora.push([`${count} made articles`, makeCorpus(join(folder, 'made'), count)]);
    for (const [name, corpus] of corpora) {
      const out = join(folder, `out-${corpora.findIndex(([other]) => other === name)}`);
      const run = [...nodeOptions, join(built, 'newsdrop.js'), 'run', corpus, '--out', out, '--json'];
      const ours = await measure(process.execPath, run, lines);
      report(`newsdrop, ${name}`, ours);
      if (typeof values.python === 'string') {
        const peer = [join(root, 'bench/pipeline/peer.py'), corpus, `${out}-peer`];
        const theirs = await measure(values.python, peer);
        report(`trafilatura + datasketch + tantivy, ${name}`, theirs);
        process.stdout.write(`  ours / theirs: ${(speedOf(ours) / speedOf(theirs)).toFixed(2)}x the articles/s\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(built, { recursive: true, force: true });
  }
}

function makeCorpus(folder: string, count: number): string {
  for (let number = 0; number < count; number += 1) {
    const { name, content } = textFile(makeStory(1, number), String(number).padStart(7, '0'));
    const part = join(folder, String(Math.floor(number / 1000)).padStart(4, '0'));
    if (!existsSync(part)) mkdirSync(part, { recursive: true });
    writeFileSync(join(part, name), content);
  }
  return folder;
}

/** Says what memory a program that prints a line an article holds, every 10,000 of them. */
const lines = (count: number, pid: number | undefined): void => {
  if (count % 10_000 === 0) process.stdout.write(`  ${count} articles: ${Math.round(procOf(pid).nowMb ?? 0)} MB\n`);
};

/** Wall-clock and CPU time of a program, its peak memory where /proc tells it, and the JSON of its last line. */
function measure(
  program: string,
  args: readonly string[],
  onLine: (count: number, pid: number | undefined) => void = () => {},
): Promise<Measured> {
  const began = performance.now();
  const env = { ...process.env, ...environment };
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], env });
  let count = 0;
  let tail = '';
  let peakMb: number | undefined;
  let ticks: number | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const part of text) {
      if (part !== '\n') continue;
      count += 1;
      onLine(count, child.pid);
    }
    tail = (tail + text).slice(-4000);
  });
  const sample = setInterval(() => {
    const seen = procOf(child.pid);
    peakMb = seen.peakMb ?? peakMb;
    ticks = seen.cpuSeconds ?? ticks;
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sample);
      // 1 says that some input was rejected, which an error of Python's says too.
      if (code !== 0 && (code !== 1 || tail === '')) return reject(new Error(`${program} ended with ${code}`));
      const last: Record<string, unknown> = JSON.parse(tail.trim().split('\n').at(-1) ?? '{}');
      resolve({ seconds: (performance.now() - began) / 1000, cpuSeconds: ticks, peakMb, last });
    });
  });
}

function procOf(pid: number | undefined): { peakMb?: number; nowMb?: number; cpuSeconds?: number } {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const peak = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
    const now = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const cpuSeconds = (Number(stat[11]) + Number(stat[12])) / 100;
    return {
      ...(peak ? { peakMb: Number(peak) / 1024 } : {}),
      ...(now ? { nowMb: Number(now) / 1024 } : {}),
      ...(Number.isNaN(cpuSeconds) ? {} : { cpuSeconds }),
    };
  } catch {
    return {};
  }
}

const speedOf = ({ seconds, last }: Measured): number => Number(last.articles) / seconds;

function report(name: string, { seconds, cpuSeconds, peakMb, last }: Measured): void {
  const articles = Number(last.articles);
  const cpu = cpuSeconds === undefined ? '' : `, ${((cpuSeconds * 1000) / articles).toFixed(2)} ms of CPU each`;
  const memory = peakMb === undefined ? '' : `, peak ${Math.round(peakMb)} MB`;
  process.stdout.write(
    `${name}: ${articles} articles in ${seconds.toFixed(1)} s = ${Math.round(articles / seconds)}/s${cpu}${memory}\n`,
  );
  process.stdout.write(`  ${JSON.stringify(last)}\n`);
}
