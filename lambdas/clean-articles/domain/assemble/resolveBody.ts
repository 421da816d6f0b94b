import type { InputLimits } from '../../../shared/settings.ts';
import type { BodyText } from '../page/fragmentToBody.ts';
import { readFragment } from '../page/readFragment.ts';
import { readPage } from '../page/readPage.ts';
import { repairBody } from '../repair/repairBody.ts';
import type { RepairLog } from '../repair/repairLog.ts';
import { repairText } from '../repair/repairText.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { checkMarkup } from './checkMarkup.ts';
import { checkText } from './checkText.ts';
import { htmlOfText } from './htmlOfText.ts';

/** The article with its body as clean text and html, and with what the body itself said where the format was silent. */
export function resolveBody(
  source: SourceArticle,
  log: RepairLog,
  { now, limits }: { now: Date; limits: InputLimits },
): { source: SourceArticle; body: BodyText } {
  const { body } = source;
  switch (body.kind) {
    case 'text': {
      checkText(body.text, limits);
      const text = repairText(body.text, log).join('\n\n');
      return { source, body: { text, html: htmlOfText(text) } };
    }
    case 'clean':
      checkText(body.text, limits);
      return { source, body: repairBody(body, log) };
    case 'fragment': {
      checkMarkup(body.html, limits);
      const baseUrl = source.canonicalUrl ?? source.url;
      const { images, ...clean } = readFragment(body.html, { baseUrl, title: source.title?.value });
      const pictured = source.images || images.length === 0 ? source : { ...source, images };
      return { source: pictured, body: repairBody(clean, log) };
    }
    case 'page': {
      checkMarkup(body.html, limits);
      const page = readPage(body.html, { url: source.url, now });
      return resolveBody({ ...page, ...source, body: page.body }, log, { now, limits });
    }
  }
}
