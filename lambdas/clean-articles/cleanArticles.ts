import { dropIdOf } from '../shared/ids.ts';
import type { Ledger } from '../shared/ledger.ts';
import type { CleanedMessage, DroppedMessage, DropRef } from '../shared/messages.ts';
import type { Clock, MessageQueue, ObjectStore } from '../shared/ports.ts';
import type { InputLimits } from '../shared/settings.ts';
import { type CleanedItem, cleanFile } from './domain/cleanFile.ts';
import { DropOutcome } from './dropOutcome.ts';
import { openDrop } from './openDrop.ts';
import { restAgain, restBehind } from './restOfDrop.ts';
import { OutOfTime, TimeLeft } from './timeLeft.ts';

export interface CleanArticlesServices {
  drops: ObjectStore;
  articles: ObjectStore;
  cleaned: MessageQueue<CleanedMessage>;
  /** Where the rest of a file that is too big for one invocation goes. */
  dropped: MessageQueue<DroppedMessage>;
  ledger: Pick<Ledger, 'receiveDrop' | 'finishDrop' | 'recordFate' | 'fate'>;
  clock: Clock;
  limits: InputLimits;
  /** Hears what a person should know, in words: never of a file's text. */
  note: (text: string) => void;
  /** Milliseconds this invocation has left; absent where nothing ends it. */
  remainingMs?: () => number;
}

/** Time kept for sending what is ready and the message for the rest. */
const reserveMs = 20_000;

/**
 * Cleans one dropped object: every article in it goes on as a CleanedMessage, everything else gets its fate. Doing it
 * again changes nothing, and a replay of what is gone leaves all as it is. When time runs short, the rest of the file is sent back as a
 * message of its own; a file whose reading gets nowhere within one invocation is rejected from there on. Throws TransientError when a
 * store or queue fails.
 */
export async function cleanArticles(message: DroppedMessage, services: CleanArticlesServices): Promise<void> {
  const { drop, resume, only } = message;
  const watch = new TimeLeft(only === undefined ? services.remainingMs : undefined, reserveMs);
  await services.ledger.receiveDrop(drop, services.clock.now().toISOString());
  const file = await openDrop(drop, services.drops, resume?.sha256);
  if (file.isGone && message.replay !== undefined && (await isDecided(drop, services)))
    return services.note(`${drop.key} is no longer there as it was dropped: its replay changes nothing`);
  const outcome = new DropOutcome(message, file.sha256, services);
  const options = { now: services.clock.now(), limits: services.limits, resume, only };
  let last: CleanedItem | undefined;
  try {
    for await (const item of cleanFile(watch.over(file), options)) {
      await outcome.take(item);
      last = item;
      if (watch.isOver()) throw new OutOfTime();
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    await outcome.flush();
    const rest = last ? restBehind(last, message, file.sha256) : restAgain(message, file, watch.wasAmple);
    if ('drop' in rest) return services.dropped.send([rest]);
    await outcome.take(rest);
  }
  await outcome.flush();
  if (only === undefined) await outcome.finish(resume?.item ?? 0);
}

const isDecided = async (drop: DropRef, { ledger }: CleanArticlesServices): Promise<boolean> =>
  (await ledger.fate(dropIdOf(drop), 0)) !== undefined;
