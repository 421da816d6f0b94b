import { chooseBlocks } from './chooseBlocks.ts';
import { normalText } from './normalText.ts';
import { isProse, linkShare, type PageBlock } from './pageBlock.ts';
import type { PageContext } from './pageContext.ts';
import type { SignatureGroup } from './signatureGroup.ts';

/** Of a group's running text, the share that must be kept for the rest of it between kept paragraphs to stay too. */
const KIN_SHARE = 0.3;
const KIN_LEAST = 2;
/** Words, and share of links, at which a block of a kept group is its paragraph too. */
const KIN_WORDS = 15;
const KIN_LINKS = 0.3;

/**
 * The blocks of a page that are its article's, from the probability of each: the likeliest set; paragraphs between kept
 * ones that look just like them, for where in doubt a sentence stays; not the headline, which is the title's; and none at
 * all where links are all there is, as on a section front.
 */
export function selectBlocks(context: PageContext, probabilities: Float32Array): boolean[] {
  const { blocks } = context;
  const kept = chooseBlocks(
    probabilities,
    blocks.map(({ stats }) => stats.words),
  );
  keepKin(context, kept);
  const headline = headlineAt(context, kept);
  if (headline >= 0) kept[headline] = false;
  return isLinkList(blocks, kept) ? kept.fill(false) : kept;
}

const isParagraph = (block: PageBlock): boolean =>
  isProse(block) && block.stats.words >= KIN_WORDS && linkShare(block) < KIN_LINKS;

function keepKin({ blocks, groups }: PageContext, kept: boolean[]): void {
  const paragraphs = blocks.map(isParagraph);
  const first = kept.findIndex((keep, i) => keep && paragraphs[i]);
  const last = kept.findLastIndex((keep, i) => keep && paragraphs[i]);
  const totals = new Map<SignatureGroup, { count: number; kept: number; words: number }>();
  for (const [i, group] of groups.entries()) {
    if (!paragraphs[i]) continue;
    const words = blocks[i]?.stats.words ?? 0;
    const total = totals.get(group) ?? { count: 0, kept: 0, words: 0 };
    totals.set(group, total);
    total.words += words;
    if (kept[i]) {
      total.count++;
      total.kept += words;
    }
  }
  for (let i = Math.max(0, first); i < last; i++) {
    const group = groups[i];
    const total = group && paragraphs[i] ? totals.get(group) : undefined;
    if (total && total.count >= KIN_LEAST && total.kept >= KIN_SHARE * total.words) kept[i] = true;
  }
}

/** The block that repeats the title: where the title was found, else a heading kept before all running text that says about the same. */
function headlineAt({ blocks, titleAt, normalTitle }: PageContext, kept: readonly boolean[]): number {
  if (titleAt >= 0) return titleAt;
  const first = blocks.findIndex((block, i) => kept[i] && isProse(block));
  return blocks.findIndex(
    ({ tag, text }, i) =>
      i < first && kept[i] && (tag === 'h1' || tag === 'h2') && saySame(normalText(text), normalTitle),
  );
}

/** Shares of the words of either in the other. */
const SAME_WORDS = 0.7;

function saySame(heading: string, title: string): boolean {
  if (heading === '' || title === '') return false;
  const [own, other] = [heading.split(' '), new Set(title.split(' '))];
  const shared = own.filter((word) => other.has(word)).length;
  return shared >= SAME_WORDS * own.length && shared >= (SAME_WORDS * other.size) / 2;
}

const LIST_LEAST = 3;

function isLinkList(blocks: readonly PageBlock[], kept: readonly boolean[]): boolean {
  const own = blocks.filter((_, i) => kept[i]);
  if (own.length < LIST_LEAST || own.some(isProse)) return false;
  const words = own.reduce((sum, { stats }) => sum + stats.words, 0);
  return own.reduce((sum, block) => sum + block.stats.words * linkShare(block), 0) > words / 2;
}
