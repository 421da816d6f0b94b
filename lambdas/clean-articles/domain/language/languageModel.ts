import { brotliDecompressSync } from 'node:zlib';
import { GramTable, type GramWeight } from './gramTable.ts';
import { mainScript } from './scripts.ts';

export interface ScriptModel {
  languages: readonly string[];
  grams: GramTable;
}

export interface LanguageModel {
  /** By script, as scripts.ts names it. */
  scripts: ReadonlyMap<string, ScriptModel>;
  longestGram: number;
}

/** Grams of each length count from this log probability up; rarer ones say nothing. */
const floors = [-8, -10, -12, -13] as const;

let loaded: Promise<LanguageModel> | undefined;

/** The statistics, read on first use (437 KB packed) and kept. */
export function languageModel(): Promise<LanguageModel> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LanguageModel> {
  const { default: packed } = await import('./languages.model.json', { with: { type: 'json' } });
  const { languages, lowest, highest, steps, lengths, data } = packed;
  const lines = brotliDecompressSync(Buffer.from(data, 'base64')).toString().split('\n');
  const drafts = new Map<string, { languages: string[]; entries: GramWeight[] }>();
  const stepSize = (highest - lowest) / steps;
  for (const [at, name] of languages.entries()) {
    const rows = lines.slice(at * lengths * steps, (at + 1) * lengths * steps);
    const script = mainScript(rows.join(' ').slice(0, 2000))?.script ?? 'Latin';
    const draft = drafts.get(script) ?? { languages: [], entries: [] };
    drafts.set(script, draft);
    const language = draft.languages.push(name) - 1;
    for (const [row, line] of rows.entries()) {
      const weight = lowest + ((row % steps) + 0.5) * stepSize - (floors[Math.floor(row / steps)] ?? 0);
      if (weight > 0 && line !== '') for (const gram of line.split(' ')) draft.entries.push({ gram, language, weight });
    }
  }
  const scripts = new Map([...drafts].map(([script, draft]) => [script, modelOf(draft)]));
  return { scripts, longestGram: lengths };
}

const modelOf = ({ languages, entries }: { languages: string[]; entries: GramWeight[] }): ScriptModel => ({
  languages,
  grams: new GramTable(entries),
});
