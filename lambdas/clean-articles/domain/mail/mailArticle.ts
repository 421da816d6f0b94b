import type { Email } from 'postal-mime';
import type { ReadItem } from '../formats/formatReader.ts';
import { looksLikeHtml } from '../formats/guessBody.ts';
import { fromDraft, rejected } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline } from '../formats/sourceFields.ts';
import type { SourceBody } from '../sourceArticle.ts';

/** The line that a mail's signature stands behind (RFC 3676, 4.3). */
const SIGNATURE = /\r?\n-- \r?\n/;
/** What answering and forwarding put before a subject. */
const PASSED_ON = /^\s*(?:re|fwd?|aw|wg|tr|rv|antw|sv|vs)\s?:\s*/i;

/** The subject as it was first written. */
function subjectOf({ subject = '' }: Email): string {
  let rest = subject.slice(0, 1000);
  while (PASSED_ON.test(rest)) rest = rest.replace(PASSED_ON, '');
  return rest;
}

const headerOf = (mail: Email, name: string): string | undefined =>
  mail.headers.find(({ key }) => key === name)?.value.trim() || undefined;

/** Where a saved page was saved from, as browsers write it into MHTML. */
const savedFrom = (mail: Email): string | undefined =>
  headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');

function bodyOf(mail: Email, isPage: boolean): SourceBody | undefined {
  const { html, text } = mail;
  if (html !== undefined && html.trim() !== '') return { kind: isPage ? 'page' : 'fragment', html };
  if (text === undefined || text.trim() === '') return undefined;
  if (looksLikeHtml(text)) return { kind: 'fragment', html: text };
  const [said = ''] = text.split(SIGNATURE, 1);
  return { kind: 'text', text: said.trim() === '' ? text : said };
}

/** The list a message went to, else who sent it. */
const senderOf = (mail: Email): string | undefined => {
  const list = headerOf(mail, 'list-id')?.slice(0, 300);
  return list?.replace(/\s*<[^>]*>\s*$/, '').replace(/^"|"$/g, '') || mail.from?.name || undefined;
};

/**
 * The article of a mail or of a page saved as MHTML. A page tells its own title and date; newsletters keep all their text,
 * for nothing tells what in them is article.
 */
export function mailArticle(mail: Email, now: Date): ReadItem {
  const url = savedFrom(mail);
  const isPage = url !== undefined || /saved by/i.test(mail.from?.name ?? '');
  const body = bodyOf(mail, isPage);
  if (body === undefined) return rejected('no-article-text', 'The message has neither a text nor an HTML part.');
  const messageId = mail.messageId?.replace(/^<|>$/g, '');
  if (isPage) return { format: 'mhtml', article: fromDraft({ body, url }) };
  return {
    format: 'eml',
    article: fromDraft({
      body,
      id: messageId === undefined || messageId === '' ? undefined : `mid:${encodeURIComponent(messageId)}`,
      title: stated(subjectOf(mail), 'mail:subject'),
      ...statedByline(mail.from?.name, 'mail:from'),
      published: firstDate([[headerOf(mail, 'date'), 'mail:date']], now),
      site: senderOf(mail),
    }),
  };
}
