import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusMessage } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { lmdbStateStore } from '../../lambdas/shared/adapters/local/lmdbStateStore.ts';
import type { CleanedMessage } from '../../lambdas/shared/messages.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import { type Bill, billOf } from './cost.ts';
import { templatedNotes } from './templates.ts';

type TextFor = (at: number, random: SeededRandom) => string;

const word = (random: SeededRandom): string => `w${random.below(1e9).toString(36)}q`;
const prose = (words: number, random: SeededRandom): string =>
  Array.from({ length: words }, () => word(random)).join(' ');

const identical = prose(120, new SeededRandom(1));
/** Stretches of one text: all who carry one of them meet in its band, though their stories differ. */
const bait = prose(9, new SeededRandom(2));

const crowds: Record<string, TextFor> = {
  identical: () => identical,
  templated: (at, random) => templatedNotes(4, random)[at % 4]?.text ?? '',
  'aimed at one band': (_, random) => `${bait} ${prose(40, random)}`,
};

const messagesOf = function* (
  textFor: TextFor,
  from: number,
  to: number,
  random: SeededRandom,
): Iterable<CleanedMessage> {
  const start = Date.now();
  for (let at = from; at < to; at++) {
    yield corpusMessage({ uri: `urn:${at}`, title: `Note ${at}`, text: textFor(at, random) }, start + at);
  }
};

export interface Growth {
  crowd: string;
  /** The bills of the first and of the last tenth. */
  first: Bill;
  last: Bill;
}

const stepsOf = async (crowd: string, textFor: TextFor, count: number, state: StateStore): Promise<Growth> => {
  const random = new SeededRandom(5);
  const tenth = Math.ceil(count / 10);
  const first = await billOf(messagesOf(textFor, 0, tenth, random), state);
  await billOf(messagesOf(textFor, tenth, count - tenth, random), state);
  const last = await billOf(messagesOf(textFor, count - tenth, count, random), state);
  return { crowd, first, last };
};

/** What an article costs at the start and at the end of `count` that crowd the same places, on a store on disk. */
export async function* growthOf(count: number): AsyncIterable<Growth> {
  for (const [crowd, textFor] of Object.entries(crowds)) {
    const folder = mkdtempSync(join(tmpdir(), 'dedup-bench-'));
    const state = lmdbStateStore(folder);
    try {
      yield await stepsOf(crowd, textFor, count, state);
    } finally {
      await state.close();
      rmSync(folder, { recursive: true });
    }
  }
}
