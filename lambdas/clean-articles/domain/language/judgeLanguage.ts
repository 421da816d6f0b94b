import type { Provenance } from '../../../shared/cleanArticle.ts';
import { detectLanguage } from './detectLanguage.ts';
import { languageTag } from './languageTag.ts';

export interface JudgedLanguage {
  /** BCP 47; `und` when it can't be told. */
  tag: string;
  isUncertain: boolean;
  provenance: Provenance;
}

/** Weighs what the source declared against what the text looks like: a text that clearly is another language wins. */
export async function judgeLanguage(text: string, declared: string | undefined): Promise<JudgedLanguage> {
  const detected = await detectLanguage(text);
  const tag = declared ? languageTag(declared) : undefined;
  if (tag && sameLanguage(tag, detected.code))
    return judged(tag, 'declared', Math.max(0.95, detected.confidence), detected.isMixed);
  if (detected.isReliable) return judged(detected.code, 'text', detected.confidence, detected.isMixed);
  if (tag) return judged(tag, 'declared', 0.6, true);
  return judged(detected.confidence >= 0.3 ? detected.code : 'und', 'text', detected.confidence, true);
}

const judged = (tag: string, source: string, confidence: number, isUncertain: boolean): JudgedLanguage => ({
  tag,
  isUncertain,
  provenance: { value: tag, source, confidence },
});

/** `no` stands for both written Norwegians. */
function sameLanguage(declared: string, detected: string): boolean {
  const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;
  const [a, b] = [base(declared), base(detected)];
  return a === b || (a === 'no' && (b === 'nb' || b === 'nn'));
}
