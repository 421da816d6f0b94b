import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { decodeText } from '../../lambdas/clean-articles/domain/decode/decodeText.ts';
import { fixMojibake } from '../../lambdas/clean-articles/domain/repair/mojibake/fixMojibake.ts';
import { RepairLog } from '../../lambdas/clean-articles/domain/repair/repairLog.ts';
import { repairRun } from '../../lambdas/clean-articles/domain/repair/repairText.ts';
import type { TableOptions } from './extractionBench.ts';
import { printTable } from './printTable.ts';

const sets = ['in-the-wild', 'language-names', 'negative', 'synthetic', 'known-failures'] as const;
const cases = z.array(z.object({ original: z.string(), fixed: z.string(), 'fixed-encoding': z.string().optional() }));

/** Smart quotes stay as they are here; ftfy's expectations have them straight. */
const straight = (text: string): string => text.replace(/[\u02bc\u2018-\u201b]/g, "'").replace(/[\u201c-\u201f]/g, '"');

/** ftfy's own cases: the charset mended, and all repairs of a run of text; and texts read back from every charset. */
export async function encodingsTable({ data }: TableOptions): Promise<void> {
  const rows = sets.map((set) => {
    const all = cases.parse(JSON.parse(readFileSync(join(data, 'ftfy/tests/test-cases', `${set}.json`), 'utf8')));
    const mended = all.filter(
      (each) => straight(fixMojibake(each.original).text) === straight(each['fixed-encoding'] ?? each.fixed),
    );
    const repaired = all.filter(
      (each) => straight(repairRun(each.original, new RepairLog())) === straight(each.fixed).normalize('NFC'),
    );
    return [set, `${mended.length}/${all.length}`, `${repaired.length}/${all.length}`];
  });
  printTable("Mojibake, ftfy's cases", ['set', 'charset mended', 'all repairs'], rows);
  printTable('Charsets told without a declaration', ['charset', 'texts right'], await charsetRows(data));
}

const charsets: readonly (readonly [charset: string, languages: readonly string[]])[] = [
  ['utf-8', ['de', 'ru', 'ja', 'ar']],
  ['utf-16le', ['en', 'de', 'ru', 'el', 'ar', 'ja', 'zh', 'ko', 'th']],
  ['utf-16be', ['en', 'ru', 'ar', 'ja', 'zh']],
  ['utf-32le', ['en', 'ru', 'zh']],
  ['windows-1250', ['pl', 'cs', 'hu', 'sk', 'hr', 'sl', 'ro']],
  ['iso-8859-2', ['pl', 'cs', 'hu', 'sk']],
  ['windows-1251', ['ru', 'bg', 'uk', 'sr']],
  ['windows-1252', ['de', 'fr', 'es', 'sv', 'da', 'it', 'pt']],
  ['windows-1253', ['el']],
  ['windows-1254', ['tr', 'az']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar', 'fa', 'ur']],
  ['windows-1257', ['lt', 'lv', 'et']],
  ['windows-874', ['th']],
  ['koi8-r', ['ru']],
  ['koi8-u', ['uk']],
  ['ibm866', ['ru']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['gb18030', ['zh']],
  ['big5', ['zh']],
  ['euc-kr', ['ko']],
];

const sentencesTogether = 5;

/** A few sentences of a language in a charset and back again. */
async function charsetRows(data: string): Promise<string[][]> {
  const { default: iconv } = await import('iconv-lite');
  const rows: string[][] = [];
  for (const [charset, languages] of charsets) {
    let right = 0;
    let tried = 0;
    for (const language of languages) {
      const lines = readFileSync(join(data, 'langid', `${language}.txt`), 'utf8').split('\n');
      for (let at = 0; at + sentencesTogether <= lines.length; at += sentencesTogether) {
        const bytes = iconv.encode(lines.slice(at, at + sentencesTogether).join('\n'), charset, { addBOM: false });
        const expected = iconv.decode(bytes, charset);
        tried += 1;
        if ((await decodeText(bytes)).text === expected) right += 1;
      }
    }
    rows.push([charset, `${right}/${tried}`]);
  }
  return rows;
}
