import * as z from 'zod';
import { type DroppedMessage, type DropRef, droppedMessage } from '../shared/messages.ts';

const s3Record = z.looseObject({
  eventTime: z.string(),
  eventName: z.string(),
  s3: z.looseObject({
    bucket: z.looseObject({ name: z.string() }),
    object: z.looseObject({
      key: z.string(),
      size: z.number().optional(),
      eTag: z.string().optional(),
      versionId: z.string().optional(),
      sequencer: z.string().optional(),
    }),
  }),
});
const s3Notification = z.looseObject({ Records: z.array(s3Record) });
const s3Test = z.looseObject({ Event: z.literal('s3:TestEvent') });
const body = z.union([droppedMessage, s3Notification, s3Test]);

/** Marks the version of an object in a bucket without versions: its content's tag, good for telling writes apart but not for reading. */
const unversioned = 'unversioned-';

/** The version to ask the store for; undefined where the store keeps none. */
export const storedVersion = ({ versionId }: DropRef): string | undefined =>
  versionId.startsWith(unversioned) ? undefined : versionId;

/**
 * The work in one body of the `dropped` queue: our own message, or an S3 event notification with any number of records.
 * The test event that S3 sends when notifications are set up is no work. Throws when the body is neither.
 */
export function droppedMessages(text: string): DroppedMessage[] {
  const parsed = body.parse(JSON.parse(text));
  if ('drop' in parsed) return [droppedMessage.parse(parsed)];
  if (!('Records' in parsed)) return [];
  const { Records: records } = s3Notification.parse(parsed);
  return records.filter(({ eventName }) => eventName.includes('ObjectCreated')).flatMap(messageOf);
}

/** Keys come URL-encoded with '+' for space; a "folder" made in the console is an empty object whose key ends in a slash. */
function messageOf({ eventTime, s3 }: z.infer<typeof s3Record>): DroppedMessage[] {
  const { key, size, eTag, versionId, sequencer } = s3.object;
  const plainKey = decodeURIComponent(key.replaceAll('+', ' '));
  if (plainKey.endsWith('/') && !size) return [];
  return [
    {
      schemaVersion: 1,
      drop: {
        bucket: s3.bucket.name,
        key: plainKey,
        versionId: versionId ?? `${unversioned}${eTag ?? sequencer ?? eventTime}`,
        sequencer: sequencer ?? '',
        eventTime: new Date(eventTime).toISOString(),
        bytes: size ?? 0,
      },
    },
  ];
}
