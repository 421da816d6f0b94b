import type { Candidate } from './candidate.ts';
import type { Container } from './container.ts';
import { isBareLink, linkShare, type PageBlock, placeNames } from './pageBlock.ts';
import { normalText, type PageContext } from './pageContext.ts';
import { countPrivacyWords, endsInCredit, phraseKinds } from './phrases.ts';

const tagNames = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'figcaption',
  'blockquote',
  'section',
  'article',
  'dd',
  'pre',
];
const tagCode = new Map(tagNames.map((name, index) => [name, index]));
const SAMPLE = 60;

/** A feature's name and how to read it: names and values stay in step because one list makes both. */
type Feature = readonly [name: string, read: (block: PageBlock, index: number, context: PageContext) => number];

const own: Feature[] = [
  ['tag', ({ tag }) => tagCode.get(tag) ?? -1],
  ['words', ({ stats }) => stats.words],
  ['link', (block) => linkShare(block)],
  ['links', ({ links }) => links],
  ['strong', ({ strongChars, stats }) => strongChars / stats.chars],
  ['em', ({ emChars, stats }) => emChars / stats.chars],
  ['capitalised', ({ stats }) => stats.capitalised / Math.max(1, stats.words)],
  ['upper', ({ stats }) => stats.upper / stats.chars],
  ['digits', ({ stats }) => stats.digits / stats.chars],
  ['commas', ({ stats }) => stats.commas],
  ['ends', ({ stats }) => stats.sentenceEnds],
  ['lastChar', ({ text }) => lastKind(text)],
  ['firstChar', ({ text }) => firstKind(text)],
  ['repeats', ({ text }, _, { repeats }) => repeats.get(text) ?? 1],
  [
    'isTitle',
    ({ text }, _, { normalTitle }) =>
      Math.abs(text.length - normalTitle.length) < 20 && normalText(text) === normalTitle ? 1 : 0,
  ],
  ['inDescription', ({ text }, _, { hints }) => sampleIn(text, hints.description)],
  ['inArticleBody', ({ text }, _, { hints }) => sampleIn(text, hints.articleBody)],
];

const place: Feature[] = [
  ['position', (_, i, { blocks }) => i / blocks.length],
  ['fromTitle', (_, i, { titleAt }) => (titleAt < 0 ? -99 : Math.max(-50, Math.min(50, i - titleAt)))],
  ['pageLink', (_, __, { words, linkWords }) => linkWords / Math.max(1, words)],
  ['groupBlocks', (_, i, { groups }) => groups[i]?.blocks ?? 0],
  ['groupWords', (_, i, { groups, words }) => (groups[i]?.words ?? 0) / Math.max(1, words)],
  ['groupProse', (_, i, { groups, words }) => (groups[i]?.proseWords ?? 0) / Math.max(1, words)],
  ['groupMean', (_, i, { groups }) => (groups[i]?.words ?? 0) / (groups[i]?.blocks ?? 1)],
  ['groupLink', (_, i, { groups }) => (groups[i]?.linkWords ?? 0) / Math.max(1, groups[i]?.words ?? 1)],
  ['groupSpread', (_, i, { groups }) => (groups[i]?.parents.size ?? 1) / (groups[i]?.blocks ?? 1)],
  ['mainHeadings', (_, i, { headings }) => headings.mains[i] ?? 0],
  ['sinceHeading', (_, i, { headings }) => headings.since[i] ?? 0],
  ['headingKind', (_, i, { headings }) => headings.kinds[i] ?? 0],
];

/** Blocks to each side whose kind of text is looked at. */
const AROUND = 5;

const shareAround = (sums: Float64Array, words: Float64Array, at: number): number => {
  const [from, to] = [Math.max(0, at - AROUND), Math.min(words.length - 1, at + AROUND + 1)];
  return ((sums[to] ?? 0) - (sums[from] ?? 0)) / Math.max(1, (words[to] ?? 0) - (words[from] ?? 0));
};

const surroundings: Feature[] = [
  ['groupOfMost', (_, i, { groups, mostProse }) => (groups[i]?.proseWords ?? 0) / Math.max(1, mostProse)],
  ['proseAround', (_, i, { sums }) => shareAround(sums.prose, sums.words, i)],
  ['linkAround', (_, i, { sums }) => shareAround(sums.links, sums.words, i)],
  ['proseBefore', (_, i, { sums }) => (sums.prose[i] ?? 0) / Math.max(1, sums.prose.at(-1) ?? 0)],
  ['images', ({ images }) => images],
  ['nextImages', (_, i, { blocks }) => blocks[i + 1]?.images ?? -1],
  ['ownImages', ({ container }) => container.images],
  ['parentImages', ({ container }) => container.parent?.images ?? -1],
  ['grandImages', ({ container }) => container.parent?.parent?.images ?? -1],
  ['creditTail', ({ text }) => (endsInCredit(text) ? 1 : 0)],
  ['privacyWords', ({ text }) => countPrivacyWords(text)],
];

const near = (name: string, step: number): Feature[] => [
  [`${name}Words`, (_, i, { blocks }) => blocks[i + step]?.stats.words ?? -1],
  [`${name}Link`, (_, i, { blocks }) => linkShare(blocks[i + step])],
  [`${name}Tag`, (_, i, { blocks }) => tagCode.get(blocks[i + step]?.tag ?? '') ?? -1],
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

/** 1 when the block's start or middle stands in a text, 0 when not, -1 when there is no such text. */
function sampleIn(text: string, whole: string): number {
  if (whole.length < 20) return -1;
  if (text.length < 10) return 0;
  const middle = text.length > 2 * SAMPLE ? text.slice(SAMPLE, 2 * SAMPLE) : text;
  return whole.includes(text.slice(0, SAMPLE)) || whole.includes(middle) ? 1 : 0;
}

function lastKind(text: string): number {
  const last = text.at(-1) ?? '';
  if (/[.!?。！？।؟”"»’)]/.test(last)) return 3;
  if (last === ':' || last === '：') return 2;
  return last === '…' ? 1 : 0;
}

function firstKind(text: string): number {
  const first = text[0] ?? '';
  if (/["“„«'‘「]/.test(first)) return 3;
  if (/\p{Lu}|\p{Lo}/u.test(first)) return 2;
  return /\p{Ll}/u.test(first) ? 1 : 0;
}

const features: readonly Feature[] = [
  ...own,
  ...place,
  ...surroundings,
  ...near('prev', -1),
  ...near('next', 1),
  ...near('prev2', -2),
  ...near('next2', 2),
  ...level('own', (at) => at),
  ...level('parent', (at) => at.parent),
  ...level('grand', (at) => at.parent?.parent),
  ...level('great', (at) => at.parent?.parent?.parent),
  ...relative('dense', ({ dense }) => dense),
  ...relative('named', ({ named }) => named),
  ...relative('titled', ({ titled }) => titled),
];

export const featureNames: readonly string[] = [
  ...features.map(([name]) => name),
  ...placeNames,
  ...phraseKinds.map(([name]) => `=${name}`),
];

/**
 * One row of features per block, in the order of `featureNames`, rows one behind the other. `spare` columns stay free at
 * the end of each row. Rows of bare links stay empty.
 */
export function blockFeatures(context: PageContext, spare = 0): Float32Array {
  const { blocks, phrases } = context;
  const width = featureNames.length + spare;
  const rows = new Float32Array(blocks.length * width);
  for (const [index, block] of blocks.entries()) {
    if (isBareLink(block)) continue;
    let at = index * width;
    for (const [, read] of features) rows[at++] = read(block, index, context);
    rows.set(block.distance, at);
    at += block.distance.length;
    for (let kind = 0; kind < phraseKinds.length; kind++) rows[at + kind] = ((phrases[index] ?? 0) >> kind) & 1;
  }
  return rows;
}
