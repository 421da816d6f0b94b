import type { Candidate } from './candidate.ts';
import type { Container } from './container.ts';
import { type Feature, tagNumber } from './feature.ts';
import { linkShare } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import { phraseKinds } from './phrases.ts';

/** Kinds of phrases beside a block that tell of comments, of the like and of lists of articles. */
const phraseBit = (kind: string): number => phraseKinds.findIndex(([name]) => name === kind);
const phraseBeside = (name: string, step: number, kind: string): Feature => {
  const bit = phraseBit(kind);
  return [name, (_, i, { phrases }) => ((phrases[i + step] ?? 0) >> bit) & 1];
};

const near = (name: string, step: number): Feature[] => [
  [`${name}Words`, (_, i, { blocks }) => blocks[i + step]?.stats.words ?? -1],
  [`${name}Link`, (_, i, { blocks }) => linkShare(blocks[i + step])],
  [`${name}Tag`, (_, i, { blocks }) => tagNumber(blocks[i + step])],
  [`${name}Ends`, (_, i, { blocks }) => blocks[i + step]?.stats.sentenceEnds ?? -1],
  [`${name}Phrases`, (_, i, { phrases }) => phrases[i + step] ?? -1],
  [
    `${name}Together`,
    ({ container }, i, { blocks }) => (blocks[i + step]?.container.parent === container.parent ? 1 : 0),
  ],
];

const level = (name: string, pick: (container: Container) => Container | undefined): Feature[] => [
  [`${name}Words`, ({ container }) => pick(container)?.words ?? -1],
  [`${name}Prose`, ({ container }) => proseShare(pick(container))],
  [`${name}Link`, ({ container }) => linkWordShare(pick(container))],
  [`${name}Blocks`, ({ container }) => pick(container)?.blocks ?? -1],
  [`${name}Paragraphs`, ({ container }) => (pick(container)?.paragraphs ?? -1) / (pick(container)?.blocks ?? 1)],
  [`${name}OfPage`, ({ container }, _, { words }) => (pick(container)?.words ?? 0) / Math.max(1, words)],
  [`${name}Twins`, ({ container }) => pick(container)?.twins ?? 0],
];

const linkWordShare = (at: Container | undefined): number => (at ? at.linkWords / Math.max(1, at.words) : -1);
const proseShare = (at: Container | undefined): number => (at ? at.proseWords / Math.max(1, at.words) : -1);

/** Where a block stands relative to a container that may hold the article, and what the branch of it is like that holds the block. */
const relative = (name: string, of: (context: PageContext) => Candidate): Feature[] => [
  [`${name}Down`, (_, i, context) => of(context).meetings[i]?.down ?? 99],
  [`${name}Up`, (_, i, context) => of(context).meetings[i]?.up ?? 99],
  [`${name}BranchWords`, (_, i, context) => of(context).meetings[i]?.branch?.words ?? -1],
  [`${name}BranchLink`, (_, i, context) => linkWordShare(of(context).meetings[i]?.branch)],
  [`${name}BranchProse`, (_, i, context) => proseShare(of(context).meetings[i]?.branch)],
  [`${name}BranchBlocks`, (_, i, context) => of(context).meetings[i]?.branch?.blocks ?? -1],
  [`${name}OfPage`, (_, __, context) => (of(context).container?.words ?? 0) / Math.max(1, context.words)],
];

/** How a block stands to those before and behind it, to the containers around it and to the candidates. */
export const relationFeatures: readonly Feature[] = [
  ...near('prev', -1),
  ...near('next', 1),
  ...near('prev2', -2),
  ...near('next2', 2),
  phraseBeside('prevDate', -1, 'date'),
  phraseBeside('prevComment', -1, 'comment'),
  phraseBeside('prevMore', -1, 'readMore'),
  phraseBeside('nextComment', 1, 'comment'),
  phraseBeside('nextSocial', 1, 'social'),
  phraseBeside('nextDate', 1, 'date'),
  ...level('own', (at) => at),
  ...level('parent', (at) => at.parent),
  ...level('grand', (at) => at.parent?.parent),
  ...level('great', (at) => at.parent?.parent?.parent),
  ['great2Words', ({ container }) => container.parent?.parent?.parent?.parent?.words ?? -1],
  ['great2Twins', ({ container }) => container.parent?.parent?.parent?.parent?.twins ?? 0],
  ['ofParent', ({ stats, container }) => stats.words / Math.max(1, container.parent?.words ?? 1)],
  ...relative('dense', ({ dense }) => dense),
  ...relative('named', ({ named }) => named),
  ...relative('titled', ({ titled }) => titled),
];
