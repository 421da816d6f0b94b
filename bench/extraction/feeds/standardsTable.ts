import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { formatInput } from '../../../lambdas/clean-articles/domain/formatInput.ts';
import { type FileItem, readItems } from '../../../lambdas/clean-articles/domain/readItems.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import { filesOf } from './xmlFiles.ts';

async function itemsOf(file: string): Promise<FileItem[]> {
  const bytes = readFileSync(file);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const input = formatInput({ name: basename(file), limits: inputLimits.parse({}), now: new Date(), open });
  const items: FileItem[] = [];
  for await (const item of readItems(input, open)) items.push(item);
  return items;
}

/** One line per set: files read, articles in them, items refused with a reason. A file that throws is named. */
async function standardLine(name: string, files: readonly string[], formats: RegExp): Promise<string[]> {
  const count = { articles: 0, refused: 0 };
  const failed: string[] = [];
  for (const file of files) {
    const items = await itemsOf(file).catch(() => []);
    if (!items.some(({ format, fileFormat }) => formats.test(format) || formats.test(fileFormat)))
      failed.push(basename(file));
    count.articles += items.filter((item) => 'article' in item).length;
    count.refused += items.filter((item) => 'rejected' in item).length;
  }
  const read = files.length - failed.length;
  const line = `${name}: ${read} of ${files.length} files read as such: ${count.articles} articles, ${count.refused} items refused with a reason`;
  return [line, ...failed.map((file) => `  read as another format: ${file}`)];
}

/** Lines on the examples of the news standards. */
export async function standardsTable(data: string): Promise<string[]> {
  const examples = join(data, 'newsinjson', 'examples');
  return [
    ...(await standardLine('ninjs 1.4 to 3.0', filesOf(examples, '.json'), /^(?:ninjs|json)/)),
    ...(await standardLine('NewsML 1.2', filesOf(examples, '.xml'), /^newsml-1$/)),
    ...(await standardLine('NewsML-G2', filesOf(join(data, 'newsmlg2'), '.xml'), /^(?:newsml-g2|nitf)$/)),
  ];
}

/** Lines on hostile XML: what became of each file and how long it took. */
export async function hostileXmlTable(data: string): Promise<string[]> {
  const files = [...filesOf(join(data, 'defusedxml'), '.xml'), ...filesOf(join(data, 'malicious'), '.rss')];
  const lines: string[] = [];
  for (const file of files) {
    const started = performance.now();
    const items = await itemsOf(file);
    const took = Math.round(performance.now() - started);
    const fates = items.map((item) => ('rejected' in item ? item.rejected.code : `article (${item.format})`));
    lines.push(`  ${basename(file).padEnd(24)} ${String(took).padStart(5)} ms  ${fates.join(', ')}`);
  }
  return lines;
}
