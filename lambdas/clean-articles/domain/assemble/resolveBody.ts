import { fragmentToBody } from '../page/fragmentToBody.ts';
import type { RepairLog } from '../repair/repairLog.ts';
import { repairText } from '../repair/repairText.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { htmlOfText } from './htmlOfText.ts';

export interface ResolvedBody {
  text: string;
  html: string;
}

/** The article with its body as clean text and html, and what the body itself said where the format was silent. */
export function resolveBody(source: SourceArticle, log: RepairLog): { source: SourceArticle; body: ResolvedBody } {
  switch (source.body.kind) {
    case 'text': {
      const text = repairText(source.body.text, log).join('\n\n');
      return { source, body: { text, html: htmlOfText(text) } };
    }
    case 'clean':
      return { source, body: { text: source.body.text, html: source.body.html } };
    case 'fragment':
    case 'page':
      return { source, body: fragmentToBody(source.body.html, source.url) };
  }
}
