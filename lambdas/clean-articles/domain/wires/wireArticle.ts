import { fromDraft, type ItemResult, rejected } from '../formats/sourceDraft.ts';
import { firstDate, stated, statedByline } from '../formats/sourceFields.ts';
import { wireDate } from './wireDate.ts';
import type { WireMessage } from './wireMessages.ts';
import { readWireText } from './wireText.ts';

/** What the header of a message says, in either standard. */
export interface WireHeader {
  /** The agency's letters or the service level. */
  service: string;
  number: string;
  urgency?: number;
  category?: string;
  words?: number;
  slug?: string;
}

/** How wires call a story back; the rest of the line names it. */
const KILL =
  /^(?:[\w-]{0,30},)?\s*(?:mandatory|bulletin|story|urgent|advisory)?\s*(?:kill|withdraw(?:al|n)?|annulation)\b/i;
/** A message that holds fewer of the words its header promises was cut on the way. */
const WHOLE = 0.6;
/** A kill names its story at its start. */
const NAMED_WITHIN = 1000;

/** The number of the story a kill calls back, where it names one of the same service ("KILL ABC1234"). */
function killedNumber(message: WireMessage, { service, number }: WireHeader): string | undefined {
  const numbers = message.text
    .slice(0, NAMED_WITHIN)
    .matchAll(/(?<![\p{L}\d])(\p{L}[\p{L}-]{0,9})\s?(\d{2,6})(?!\d)/gu);
  for (const [, name = '', other = ''] of numbers)
    if (name.toLowerCase() === service.toLowerCase() && other !== number) return other;
  return undefined;
}

/** One message as an article. Its number is unique for a service and day only. */
export function wireArticle(message: WireMessage, header: WireHeader, format: string, now: Date): ItemResult {
  const { headline, byline, editorNote, paragraphs } = readWireText(message.text);
  const isKilled = [headline, header.slug].some((line) => KILL.test(line?.slice(0, 200) ?? ''));
  if (paragraphs.length === 0 && !isKilled) {
    return rejected('no-article-text', `Message ${header.service}${header.number} has no text between STX and ETX.`);
  }
  const published = firstDate(
    [[wireDate(message.trailer) ?? wireDate(message.text.slice(-200)), `${format}:trailer`]],
    now,
  );
  const text = paragraphs.join('\n\n');
  const count = text.split(/\s+/).length;
  const isCut = header.words !== undefined && header.words > 40 && count < WHOLE * header.words;
  const day = published?.value.value.slice(0, 10);
  const number = (isKilled ? killedNumber(message, header) : undefined) ?? header.number;
  return {
    article: fromDraft({
      body: { kind: 'text', text },
      ...(day === undefined ? {} : { id: `${number}-${day}`, idScope: header.service }),
      pubStatus: isKilled ? 'canceled' : undefined,
      title: stated(headline, `${format}:headline`),
      slugline: header.slug,
      ...statedByline(byline, `${format}:byline`),
      published,
      section: header.category,
      urgency: header.urgency,
      edNote: editorNote,
      altIds: [{ role: 'transmission', value: `${header.service}${header.number}` }],
      flags: isCut ? ['truncated'] : [],
    }),
  };
}
