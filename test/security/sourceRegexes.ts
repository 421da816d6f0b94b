import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['lambdas', 'local'];

export interface SourceRegex {
  file: string;
  source: string;
  flags: string;
}

/** Every regular expression literal of the shipped source, once each. */
export function sourceRegexes(): SourceRegex[] {
  const found = new Map<string, SourceRegex>();
  for (const folder of folders)
    for (const name of readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.ts')) collect(`${folder}/${name}`, found);
  return [...found.values()];
}

function collect(file: string, found: Map<string, SourceRegex>): void {
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, pattern, flags } = node as Record<string, unknown>;
    if (type === 'RegExpLiteral')
      found.set(`/${pattern}/${flags}`, { file, source: String(pattern), flags: String(flags) });
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(readFileSync(`${root}${file}`, 'utf8'), { syntax: 'typescript', target: 'es2022' }));
}
