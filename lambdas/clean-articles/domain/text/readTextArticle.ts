import type { InputLimits } from '../../../shared/settings.ts';
import { checkText } from '../assemble/checkText.ts';
import { RepairLog } from '../repair/repairLog.ts';
import { repairText } from '../repair/repairText.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { readTextHeader } from './readTextHeader.ts';

/** An article from plain text: its first lines may be title, byline and date; the rest is the body. */
export function readTextArticle(text: string, now: Date, limits: InputLimits): SourceArticle {
  checkText(text, limits);
  const log = new RepairLog();
  const paragraphs = repairText(text, log);
  const { header, body } = readTextHeader(paragraphs, now);
  return { ...header, body: { kind: 'text', text: body.join('\n\n') }, repairs: log.all() };
}
