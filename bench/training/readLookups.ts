import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What spacy-lookups-data (MIT) knows of one spelling: its Brown cluster and the logarithm of its share of all words. */
export interface Spelling {
  cluster: number;
  logShare: number;
}

/** Reads the English tables of the PyPI package spacy-lookups-data from its folder `data`, by spelling. */
export function readLookups(folder: string): Map<string, Spelling> {
  const read = (name: string): Record<string, number> =>
    JSON.parse(gunzipSync(readFileSync(join(folder, `en_lexeme_${name}.json.gz`))).toString());
  const shares = read('prob');
  return new Map(
    Object.entries(read('cluster')).map(
      ([word, cluster]) => [word, { cluster, logShare: shares[word] ?? -20 }] as const,
    ),
  );
}
