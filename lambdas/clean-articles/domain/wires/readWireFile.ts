import { PermanentError } from '../../../shared/errors.ts';
import type { FormatInput, ReadItem } from '../formats/formatReader.ts';
import { rejected } from '../formats/sourceDraft.ts';
import { type WireHeader, wireArticle } from './wireArticle.ts';
import { splitMessages, type WireMessage } from './wireMessages.ts';

/** What sets one wire format apart: its names in data and in sentences, and how its header reads. */
export interface WireFormat {
  name: string;
  title: string;
  readHeader: (message: WireMessage) => WireHeader | undefined;
}

/** A file of more messages than this is looked at for what they hold. */
const FEW = 10_000;

/** Every message of a wire file, framed by SOH, STX, ETX, as an article or as what is wrong with it. */
export async function* readWireFile(input: FormatInput, format: WireFormat): AsyncIterable<ReadItem> {
  const { text, charset } = await input.text();
  const messages = splitMessages(text);
  if (messages.length > FEW && text.length < messages.length * input.limits.minTextLength) {
    throw new PermanentError(
      'too-many-items',
      `${input.name} holds ${messages.length} messages too short for articles.`,
    );
  }
  for (const message of messages) {
    const header = format.readHeader(message);
    const result = header
      ? wireArticle(message, header, format.name, input.now)
      : rejected('malformed', `A message of the file has no ${format.title} header behind its SOH.`);
    yield 'article' in result ? { ...result, charset } : result;
  }
}
