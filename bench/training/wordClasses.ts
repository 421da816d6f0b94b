import { readFileSync } from 'node:fs';

/** Words, commonest first, with their class in a coarse and a fine clustering, both from 1 on. */
export interface WordClasses {
  words: string[];
  coarse: Uint8Array;
  fine: Uint16Array;
}

/** What clusterWords.ts wrote. */
export function readWordClasses(path: string): WordClasses {
  const rows = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return {
    words: rows.map(([word = '']) => word),
    coarse: Uint8Array.from(rows, ([, coarse]) => Number(coarse)),
    fine: Uint16Array.from(rows, ([, , fine]) => Number(fine)),
  };
}
