import type { Attachment, Email } from 'postal-mime';
import { PermanentError } from '../../../shared/errors.ts';
import { memberInput } from '../formatInput.ts';
import { mailArticle } from '../mail/mailArticle.ts';
import { mailLikeness } from '../mail/mailHeaders.ts';
import type { FormatInput, FormatReader, ReadItem } from './formatReader.ts';

/** Attachments that carry how a message looks, or media: never an article. */
const NO_ARTICLE =
  /^(?:image|audio|video|font)\/|^text\/(?:css|javascript|calendar|x-vcard|vcard)|javascript|pkcs7|pgp|^application\/(?:ms-tnef|ics)/;
const MAX_NESTING = 20;
const MAX_HEADERS = 1024 * 1024;

async function parseMail(input: FormatInput): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  const bytes = await input.bytes();
  const { maxMailParts } = input.limits;
  if (delimiterLines(bytes) > 2 * maxMailParts) {
    throw new PermanentError(
      'too-many-items',
      `${input.name} is a MIME message of more than ${maxMailParts} parts. Drop its parts, or raise maxMailParts.`,
    );
  }
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS });
  } catch (error) {
    throw new PermanentError('malformed', `${input.name} is a MIME message that can't be taken apart.`, {
      cause: error,
    });
  }
}

/** Lines that may part a message: the MIME parser's work grows with their square. */
function delimiterLines(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 3)) count++;
  return count;
}

const isInline = ({ disposition, related, contentId }: Attachment): boolean =>
  related === true || (disposition === 'inline' && contentId !== undefined);

function* members(mail: Email, input: FormatInput): Generator<ReadItem> {
  for (const [at, attachment] of mail.attachments.entries()) {
    const { content, mimeType, filename } = attachment;
    if (NO_ARTICLE.test(mimeType) || isInline(attachment)) continue;
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    async function* open(): AsyncGenerator<Uint8Array> {
      yield bytes;
    }
    yield { member: memberInput(input, { name: `${input.name}/${filename ?? `attachment-${at + 1}`}`, open }) };
  }
}

/** Mail (RFC 5322) and web pages saved as MHTML (RFC 2557): the text, then each attachment that may be an article. */
export const mail: FormatReader = {
  name: 'mime',
  recognise: ({ text }) => mailLikeness(text),
  async *read(input) {
    const message = await parseMail(input);
    const found = [...members(message, input)];
    const result = mailArticle(message, input.now);
    if ('article' in result || found.length === 0) yield result;
    yield* found;
  },
};
