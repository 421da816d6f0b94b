import type { SourceArticle } from '../sourceArticle.ts';

/**
 * Publication status as the standards write it: ninjs `canceled`, NewsML-G2 `stat:withheld`, NewsML 1.2 `Usable`, and
 * the words kills go by on the wires. Undefined where nothing is said.
 */
export function pubStatusOf(status: string | undefined): SourceArticle['pubStatus'] {
  const word = status?.toLowerCase().split(':').at(-1)?.trim();
  if (word === undefined || word === '') return undefined;
  if (/^(?:cancel{1,2}ed|kill(?:ed)?|withdrawn|retracted|deleted)$/.test(word)) return 'canceled';
  return /^(?:withheld|embargoed|hold)$/.test(word) ? 'withheld' : 'usable';
}
