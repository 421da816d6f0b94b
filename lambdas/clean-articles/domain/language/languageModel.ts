import { brotliDecompressSync } from 'node:zlib';
import { frontHashes } from './frontCode.ts';
import { GramList, GramTable, hashNext, hashStart, wordHashStart } from './gramTable.ts';
import { mainScript } from './scripts.ts';
import { WordScores } from './wordScores.ts';

export interface ScriptModel {
  languages: readonly string[];
  words: WordScores;
}

export interface LanguageModel {
  /** The model of a script, as scripts.ts names it; undefined where there is none. */
  of(script: string): ScriptModel | undefined;
}

interface PackedLanguage {
  name: string;
  /** One line for each gram length and step, and a last one of whole words. */
  lines: readonly string[];
}

/** Words, and what each says for some languages. */
interface Mark {
  weights: Readonly<Record<string, number | undefined>>;
  words: string;
}

interface Steps {
  lowest: number;
  highest: number;
  steps: number;
}

/** Grams of each length count from this log probability up; rarer ones say nothing. */
const floors = [-8, -10, -12, -13] as const;
/** What one of a language's common words counts, in natural-log units: about three telling grams. */
export const wordWeight = 8;

let loaded: Promise<LanguageModel> | undefined;

/** The statistics, read on first use (1 MB packed) and kept. */
export function languageModel(): Promise<LanguageModel> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<LanguageModel> {
  const { default: packed } = await import('./languages.model.json', { with: { type: 'json' } });
  const lines = brotliDecompressSync(Buffer.from(packed.data, 'base64')).toString().split('\n');
  const perLanguage = packed.lengths * packed.steps + 1;
  const byScript = new Map<string, PackedLanguage[]>();
  for (const [at, name] of packed.languages.entries()) {
    const own = lines.slice(at * perLanguage, (at + 1) * perLanguage);
    const script = mainScript(own.slice(0, packed.steps).join(' '))?.script ?? 'Latin';
    byScript.set(script, [...(byScript.get(script) ?? []), { name, lines: own }]);
  }
  const marks = packed.marks.map((weights, at) => ({
    weights,
    words: lines[packed.languages.length * perLanguage + at] ?? '',
  }));
  const models = new Map<string, ScriptModel>();
  const of = (script: string): ScriptModel | undefined => {
    const known = models.get(script);
    const languages = byScript.get(script);
    if (known || !languages) return known;
    const names = languages.map(({ name }) => name);
    const words = new WordScores({
      languages: names.length,
      grams: tableOf(languages, packed),
      marks: markTable(names, marks),
      longestGram: packed.lengths,
    });
    const model = { languages: names, words };
    models.set(script, model);
    return model;
  };
  return { of };
}

function tableOf(languages: readonly PackedLanguage[], { lowest, highest, steps }: Steps): GramTable {
  const list = new GramList();
  const stepSize = (highest - lowest) / steps;
  for (const [language, { lines }] of languages.entries()) {
    const words = lines.length - 1;
    for (const [row, line] of lines.entries()) {
      const probability = lowest + ((row % steps) + 0.5) * stepSize;
      const weight = row === words ? wordWeight : probability - (floors[Math.floor(row / steps)] ?? 0);
      if (weight <= 0) continue;
      const start = row === words ? wordHashStart : hashStart;
      for (const hash of frontHashes(line, start, hashNext)) list.add(hash, language, weight);
    }
  }
  return new GramTable(list);
}

function markTable(languages: readonly string[], marks: readonly Mark[]): GramTable {
  const list = new GramList();
  for (const { weights, words } of marks) {
    const told = languages.flatMap((name, language) => (weights[name] ? [{ language, weight: weights[name] }] : []));
    if (told.length === 0) continue;
    for (const hash of frontHashes(words, wordHashStart, hashNext))
      for (const { language, weight } of told) list.add(hash, language, weight);
  }
  return new GramTable(list);
}
