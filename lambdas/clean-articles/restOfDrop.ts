import type { DroppedMessage } from '../shared/messages.ts';
import type { CleanedItem, FileToClean } from './domain/cleanFile.ts';

/** Invocations with ample time that may pass without one article, before the rest of a file is given up. */
const mostVain = 3;

type Rest = DroppedMessage & Required<Pick<DroppedMessage, 'resume'>>;

/** The message for what lies behind an item: reading goes on at the last byte the format can start from, items before the next one are passed over. */
export const restBehind = (
  { item, resume, fileFormat }: CleanedItem,
  message: DroppedMessage,
  sha256: string,
): Rest => ({
  ...message,
  resume: { ...resume, item: item + 1, sha256, format: fileFormat },
});

/**
 * The same work once more, where an invocation did not get as far as its first article; or, after the third that had ample time, the
 * rejection of that article with all behind it.
 */
export function restAgain(
  message: DroppedMessage,
  { name, sha256 }: Pick<FileToClean, 'name'> & { sha256: string },
  hadAmpleTime: boolean,
): Rest | CleanedItem {
  const start = message.resume ?? { item: 0, offset: 0, itemAtOffset: 0 };
  const vain = (start.vain ?? 0) + (hadAmpleTime ? 1 : 0);
  if (vain < mostVain) return { ...message, resume: { ...start, sha256, vain } };
  const format = start.format ?? 'unknown';
  const { item, offset, itemAtOffset } = start;
  return {
    item,
    format,
    fileFormat: format,
    resume: { offset, itemAtOffset },
    rejected: {
      code: 'takes-too-long',
      message: `${name} can't be read to its end: all of it up to article ${item} has to be read before that, and this takes longer than one invocation. Unpack or split it, and drop the parts.`,
    },
  };
}
