import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { detectLanguage } from '../../lambdas/clean-articles/domain/language/detectLanguage.ts';
import type { TableOptions } from './extractionBench.ts';
import { printTable } from './printTable.ts';

type Detector = (text: string) => Promise<string>;

interface LanguageSet {
  language: string;
  lines: readonly string[];
}

const detectors: Readonly<Record<string, () => Promise<Detector>>> = {
  newsdrop: async () => async (text) => (await detectLanguage(text)).code,
  'eld/small': async () => {
    const { default: eld } = await import('eld/small');
    return async (text) => (eld.detect(text).language === 'no' ? 'nb' : eld.detect(text).language);
  },
};

/** Sentences of 75 languages: mean accuracy over the languages, its worst languages, and sentences per second. */
export async function languagesTable({ data }: TableOptions): Promise<void> {
  const sets = readdirSync(join(data, 'langid'))
    .filter((file) => /^[a-z]{2}\.txt$/.test(file))
    .map((file) => ({
      language: basename(file, '.txt'),
      lines: readFileSync(join(data, 'langid', file), 'utf8')
        .split('\n')
        .filter(Boolean),
    }));
  const rows: string[][] = [];
  for (const [name, load] of Object.entries(detectors)) {
    const detect = await load();
    await detect('Something to load the model with.');
    const startedAt = performance.now();
    const shares = await sharesOf(sets, detect);
    const perSecond = sets.reduce((sum, { lines }) => sum + lines.length, 0) / ((performance.now() - startedAt) / 1000);
    const worst = shares.toSorted((a, b) => a[1] - b[1]).slice(0, 6);
    const headlines = sets.map(({ language, lines }) => ({ language, lines: lines.map(headlineOf) }));
    rows.push([
      name,
      meanOf(shares).toFixed(4),
      meanOf(await sharesOf(headlines, detect)).toFixed(4),
      Math.round(perSecond).toString(),
      worst.map(([language, share]) => `${language} ${share.toFixed(2)}`).join(' '),
    ]);
  }
  printTable(
    'Language of single sentences, 75 languages',
    ['detector', 'mean accuracy', 'first 8 words', 'sentences/s', 'worst'],
    rows,
  );
}

/** The share of each language's lines that are told right. */
async function sharesOf(sets: readonly LanguageSet[], detect: Detector): Promise<[language: string, share: number][]> {
  const shares: [language: string, share: number][] = [];
  for (const { language, lines } of sets) {
    let right = 0;
    for (const line of lines) if ((await detect(line)) === language) right += 1;
    shares.push([language, right / lines.length]);
  }
  return shares;
}

const meanOf = (shares: readonly [language: string, share: number][]): number =>
  shares.reduce((sum, [, share]) => sum + share, 0) / shares.length;

/** As long as a headline: eight words, or 25 characters where words are not parted by spaces. */
function headlineOf(line: string): string {
  const words = line.split(/\s+/);
  return words.length > 2 ? words.slice(0, 8).join(' ') : line.slice(0, 25);
}
