import { corpusMessage } from '../../lambdas/deduplicate-articles/checkCorpus.ts';
import { MemoryStateStore } from '../../lambdas/shared/adapters/local/memoryStateStore.ts';
import type { CleanedMessage } from '../../lambdas/shared/messages.ts';
import type { StateStore } from '../../lambdas/shared/ports.ts';
import { SeededRandom } from '../../test/fakes/seededRandom.ts';
import { type Bill, billOf, runThrough } from './cost.ts';
import { RecentMap } from './recentMap.ts';
import { templatedNote } from './templates.ts';

type TextFor = (at: number, random: SeededRandom) => string;

const word = (random: SeededRandom): string => `w${random.below(1e9).toString(36)}q`;
const prose = (words: number, random: SeededRandom): string =>
  Array.from({ length: words }, () => word(random)).join(' ');

const identical = prose(120, new SeededRandom(1));
/** Stretches of one text: all who carry one of them meet in its band, though their stories differ. */
const bait = prose(9, new SeededRandom(2));

const crowds: Record<string, TextFor> = {
  identical: () => identical,
  templated: (at, random) => templatedNote(at, random).text,
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

/** Items the store keeps, twice over: what none of so many writes touched is needed by nobody, or the run fails. */
const ITEMS_KEPT = 100_000;

export interface Step {
  crowd: string;
  /** How many of the crowd had come when these were measured: the last tenth of so many. */
  came: number;
  bill: Bill;
  /** Kilobytes of memory this process has used at most, so far. */
  peakMemory: number;
}

/** Every power of ten from a thousand, and the whole crowd. */
const stepsTo = (count: number): number[] => {
  const steps: number[] = [];
  for (let came = 1000; came < count; came *= 10) steps.push(came);
  return [...steps, count];
};

async function* growthIn(crowd: string, textFor: TextFor, count: number, state: StateStore): AsyncIterable<Step> {
  const random = new SeededRandom(5);
  let from = 0;
  for (const came of stepsTo(count)) {
    const tail = Math.max(from, came - Math.ceil(came / 10));
    await runThrough(messagesOf(textFor, from, tail, random), state);
    const bill = await billOf(messagesOf(textFor, tail, came, random), state);
    from = came;
    yield { crowd, came, bill, peakMemory: process.resourceUsage().maxRSS };
  }
}

/** What an article costs as more and more crowd the same places. `only` names one of the crowds. */
export async function* growthOf(count: number, only?: string): AsyncIterable<Step> {
  for (const [crowd, textFor] of Object.entries(crowds)) {
    if (only !== undefined && only !== crowd) continue;
    yield* growthIn(crowd, textFor, count, new MemoryStateStore(new RecentMap(ITEMS_KEPT)));
  }
}
