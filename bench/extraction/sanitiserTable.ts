import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from 'domhandler';
import { type ChildNode, isTag } from 'domhandler';
import { z } from 'zod';
import { parseHtml } from '../../lambdas/clean-articles/domain/page/parseHtml.ts';
import { sanitiseHtml } from '../../lambdas/clean-articles/domain/page/sanitiseHtml.ts';
import type { TableOptions } from './extractionBench.ts';
import { printTable } from './printTable.ts';

const payloads = z.array(z.looseObject({ payload: z.string() }));
const harmlessAttributes = new Set(['href', 'src', 'alt', 'width', 'height', 'colspan', 'rowspan']);

/** DOMPurify's own payloads: what is left is parsed again and looked through for anything that could run or load. */
export async function sanitiserTable({ data }: TableOptions): Promise<void> {
  const cases = payloads.parse(JSON.parse(await readFile(join(data, 'dompurify', 'expect.json'), 'utf8')));
  const outputs = cases.map(({ payload }) => sanitiseHtml(payload, 'https://news.example/a'));
  const harmless = outputs.filter((output) => isHarmless(parseHtml(output).document)).length;
  const stable = outputs.filter((output) => sanitiseHtml(output) === output).length;
  printTable(
    'Sanitiser, dompurify payloads',
    ['', 'harmless', 'unchanged by a second pass', 'of'],
    [['newsdrop', String(harmless), String(stable), String(cases.length)]],
  );
}

function isHarmless(document: Document): boolean {
  const check = (node: ChildNode): boolean => {
    if (!isTag(node)) return true;
    if (/^(?:script|style|iframe|object|embed|svg|math|form|input|button|link|meta|base|template)$/.test(node.name))
      return false;
    const isSafe = Object.entries(node.attribs).every(
      ([name, value]) =>
        harmlessAttributes.has(name) && (!/^(?:href|src)$/.test(name) || /^(?:https?:\/\/|mailto:)/.test(value)),
    );
    return isSafe && node.children.every(check);
  };
  return document.children.every(check);
}
