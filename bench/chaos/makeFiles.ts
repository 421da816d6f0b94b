import { exactCopyOf, makeStory, nearCopyOf, type Story, versionOf } from './makeStory.ts';
import { randomOf } from './random.ts';
import { brokenFile, feedFile, linesFile, ninjsFile, pageFile, type StoryFile, textFile } from './storyFiles.ts';

/** Share of files that can't be read. */
const poison = 0.04;
/** How far back the story lies that a copy or a version takes up. */
const reach = 400;

/**
 * The file of a number. About three in five bring new stories; the others copy, edit, update, repeat or withdraw what
 * an earlier number brought, whose place in time is open: in a storm the later may arrive first.
 */
export function makeFile(seed: number, number: number): StoryFile {
  const random = randomOf((seed + 77) * 999_983 + number);
  const name = nameOf(number);
  if (random.chance(poison)) return brokenFile(random, name);
  const fresh = makeStory(seed, number);
  const earlierNumber = Math.max(0, number - 1 - random.below(reach));
  const earlier = makeStory(seed, earlierNumber);
  const kind = random.next();
  if (kind < 0.3) return ninjsFile(fresh, name);
  if (kind < 0.45) return textFile(fresh, name);
  if (kind < 0.55) return pageFile(fresh, name);
  if (kind < 0.6) return feedFile([fresh, makeStory(seed, number + 1e7), exactCopyOf(earlier, random)], name);
  if (kind < 0.64) return linesFile([fresh, ...severalOf(seed, number), nearCopyOf(earlier, random)], name);
  if (kind < 0.74) return ninjsFile(exactCopyOf(earlier, random), name);
  if (kind < 0.84) return ninjsFile(nearCopyOf(earlier, random), name);
  if (kind < 0.9) return ninjsFile(versionOf(earlier, random, 1 + random.below(9)), name);
  if (kind < 0.93) return ninjsFile(versionOf(earlier, random, -1 - random.below(9)), name);
  if (kind < 0.965) return ninjsFile(earlier, name);
  // Later than any retraction: the article comes back.
  if (kind < 0.975) return ninjsFile(versionOf(earlier, random, 30 + random.below(9)), name);
  // Written over in place: the same key, another version of the object.
  if (kind < 0.985) return textFile(versionOf(earlier, random, 1), nameOf(earlierNumber));
  return ninjsFile(versionOf(earlier, random, 20), name, 'canceled');
}

const nameOf = (number: number): string => `f${String(number).padStart(7, '0')}`;
const severalOf = (seed: number, number: number): Story[] => [2, 3].map((part) => makeStory(seed, number + part * 1e7));
