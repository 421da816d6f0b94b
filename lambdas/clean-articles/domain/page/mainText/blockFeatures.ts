import { flagNames } from './classFlags.ts';
import { ancestorTags, type Container, type PageBlock } from './pageBlock.ts';
import { groupKey, normalText, type PageContext } from './pageContext.ts';
import { phraseFlags, phraseKinds } from './phrases.ts';

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
  'span',
  'section',
  'article',
  'dd',
  'pre',
];
const tagCode = new Map(tagNames.map((name, index) => [name, index]));
const SAMPLE = 60;

/** Writes one block's features into a row and tells their names: the two stay in step because one list makes both. */
type Feature = readonly [name: string, read: (block: PageBlock, index: number, context: PageContext) => number];

const near = (name: string, step: number): Feature[] => [
  [`${name}Words`, (_, i, { blocks }) => blocks[i + step]?.stats.words ?? -1],
  [`${name}Link`, (_, i, { blocks }) => linkShare(blocks[i + step])],
  [`${name}Tag`, (_, i, { blocks }) => tagCode.get(blocks[i + step]?.tag ?? '') ?? -1],
  [`${name}Ends`, (_, i, { blocks }) => blocks[i + step]?.stats.sentenceEnds ?? -1],
];
const together = (name: string, step: number): Feature => [
  name,
  (block, i, { blocks }) => (blocks[i + step]?.container.parent === block.container.parent ? 1 : 0),
];

function linkShare(block: PageBlock | undefined): number {
  return block ? block.linkChars / block.stats.chars : -1;
}

const level = (name: string, pick: (container: Container) => Container | undefined): Feature[] => [
  [`${name}Words`, ({ container }) => pick(container)?.words ?? -1],
  [`${name}Prose`, ({ container }) => share(pick(container), (at) => at.proseWords)],
  [`${name}Link`, ({ container }) => share(pick(container), (at) => at.linkWords)],
  [`${name}Blocks`, ({ container }) => pick(container)?.blocks ?? -1],
  [`${name}Paragraphs`, ({ container }) => pick(container)?.paragraphs ?? -1],
  [`${name}OfPage`, ({ container }, _, { words }) => (pick(container)?.words ?? 0) / Math.max(1, words)],
];

function share(container: Container | undefined, of: (container: Container) => number): number {
  return container ? of(container) / Math.max(1, container.words) : -1;
}

const own: Feature[] = [
  ['tag', ({ tag }) => tagCode.get(tag) ?? -1],
  ['words', ({ stats }) => stats.words],
  ['chars', ({ stats }) => stats.chars],
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
  ['depth', ({ depth }) => depth],
  ['repeats', ({ text }, _, { texts }) => texts.get(text) ?? 1],
  ['onOtherPages', ({ text }, _, { hints }) => (hints.boilerplate.has(text) ? 1 : 0)],
  ['isTitle', ({ text }, _, { normalTitle }) => (text.length < 300 && normalText(text) === normalTitle ? 1 : 0)],
  ['inDescription', ({ text }, _, { hints }) => sampleIn(text, hints.description)],
  ['inArticleBody', ({ text }, _, { hints }) => sampleIn(text, hints.articleBody)],
];

const place: Feature[] = [
  ['index', (_, i) => i],
  ['position', (_, i, { blocks }) => i / blocks.length],
  ['fromTitle', (_, i, { titleAt }) => (titleAt < 0 ? -99 : i - titleAt)],
  ['pageWords', (_, __, { words }) => words],
  ['pageLink', (_, __, { words, linkWords }) => linkWords / Math.max(1, words)],
  ['groupBlocks', (block, _, context) => group(block, context).blocks],
  ['groupWords', (block, _, context) => group(block, context).words],
  ['groupProse', (block, _, context) => group(block, context).proseWords / Math.max(1, context.words)],
  ['groupMean', (block, _, context) => group(block, context).words / group(block, context).blocks],
  ['groupLink', (block, _, context) => group(block, context).linkWords / Math.max(1, group(block, context).words)],
  ['toBest', ({ container }, _, { bestChain }) => stepsTo(container, bestChain)[0]],
  ['bestUp', ({ container }, _, { bestChain }) => stepsTo(container, bestChain)[1]],
  ['bestWords', (_, __, { best }) => best?.words ?? -1],
];

const none = { blocks: 1, words: 0, proseWords: 0, linkWords: 0 };
const group = (block: PageBlock, { signatures }: PageContext): typeof none => signatures.get(groupKey(block)) ?? none;

/** Levels from a block up to the first container around the best one, and from the best one up to the same. */
function stepsTo(container: Container, chain: ReadonlyMap<Container, number>): [number, number] {
  let steps = 0;
  for (let at: Container | undefined = container; at; at = at.parent, steps++) {
    const up = chain.get(at);
    if (up !== undefined) return [steps, up];
  }
  return [99, 99];
}

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
  if (last === '…') return 1;
  return 0;
}

function firstKind(text: string): number {
  const first = text[0] ?? '';
  if (/["“„«'‘「]/.test(first)) return 3;
  if (/\p{Lu}|\p{Lo}/u.test(first)) return 2;
  return /\p{Ll}/u.test(first) ? 1 : 0;
}

const flagDistances: Feature[] = flagNames.map(
  (name, at): Feature => [`~${name}`, ({ flagDistance }) => flagDistance[at] ?? 0],
);
const tagDistances: Feature[] = [...ancestorTags, 'bodyMark', 'hiddenMark'].map(
  (name, at): Feature => [`<${name}`, ({ tagDistance }) => tagDistance[at] ?? 0],
);
const contextual: Feature[] = [
  ...place,
  ...near('prev', -1),
  ...near('next', 1),
  ...near('prev2', -2),
  ...near('next2', 2),
  together('withPrev', -1),
  together('withNext', 1),
  ...level('own', (at) => at),
  ...level('parent', (at) => at.parent),
  ...level('grand', (at) => at.parent?.parent),
  ...level('great', (at) => at.parent?.parent?.parent),
];
const features: readonly Feature[] = [...own, ...contextual, ...flagDistances, ...tagDistances];

export const featureNames: readonly string[] = [
  ...features.map(([name]) => name),
  ...phraseKinds.map(([name]) => `=${name}`),
];

/** One row of features per block, in the order of `featureNames`, rows one behind the other. */
export function blockFeatures(context: PageContext): Float32Array {
  const width = featureNames.length;
  const rows = new Float32Array(context.blocks.length * width);
  for (const [index, block] of context.blocks.entries()) {
    const at = index * width;
    for (let i = 0; i < features.length; i++) rows[at + i] = features[i]?.[1](block, index, context) ?? 0;
    const phrases = phraseFlags(block.text);
    for (let i = 0; i < phraseKinds.length; i++) rows[at + features.length + i] = (phrases >> i) & 1;
  }
  return rows;
}
