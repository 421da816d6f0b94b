const token = /[\p{L}\p{N}_]+/gu;
const SIZE = 4;
const WINDOW = 5;

const tokensOf = (text: string): string[] => text.match(token) ?? [];

/**
 * Which blocks of a page its true text holds: those half of whose 4-token shingles stand in it; of shorter ones, those
 * that stand in it beside the block before or behind them. Of repeated blocks, as many as the truth repeats, best placed first.
 */
export function labelBlocks(blocks: readonly string[], truth: string): boolean[] {
  const truthTokens = tokensOf(truth);
  const shingles = new Set<string>();
  for (let i = 0; i < truthTokens.length; i++) {
    for (let size = 1; size <= SIZE; size++) shingles.add(truthTokens.slice(i, i + size).join(' '));
  }
  const tokens = blocks.map(tokensOf);
  const labels = tokens.map((own, i) => isHeld(own, tokens[i - 1] ?? [], tokens[i + 1] ?? [], shingles));
  limitRepeats(tokens, labels, ` ${truthTokens.join(' ')} `);
  return labels;
}

function isHeld(
  own: readonly string[],
  before: readonly string[],
  after: readonly string[],
  shingles: ReadonlySet<string>,
): boolean {
  if (own.length === 0) return false;
  if (own.length >= SIZE) {
    let held = 0;
    for (let i = 0; i + SIZE <= own.length; i++) if (shingles.has(own.slice(i, i + SIZE).join(' '))) held++;
    return held >= (own.length - SIZE + 1) / 2;
  }
  const missing = SIZE - own.length;
  const withBefore = [...before.slice(-missing), ...own].join(' ');
  const withAfter = [...own, ...after.slice(0, missing)].join(' ');
  return (before.length > 0 && shingles.has(withBefore)) || (after.length > 0 && shingles.has(withAfter));
}

function limitRepeats(tokens: readonly (readonly string[])[], labels: boolean[], truth: string): void {
  const places = new Map<string, number[]>();
  for (const [i, own] of tokens.entries()) {
    if (labels[i]) places.set(own.join(' '), [...(places.get(own.join(' ')) ?? []), i]);
  }
  for (const [text, at] of places) {
    if (at.length < 2) continue;
    const allowed = Math.max(1, truth.split(` ${text} `).length - 1);
    const support = (i: number): number => {
      let words = 0;
      for (let j = Math.max(0, i - WINDOW); j <= i + WINDOW; j++)
        if (j !== i && labels[j]) words += tokens[j]?.length ?? 0;
      return words;
    };
    const ranked = at.map((i) => ({ i, support: support(i) })).sort((a, b) => b.support - a.support);
    for (const { i } of ranked.slice(allowed)) labels[i] = false;
  }
}
