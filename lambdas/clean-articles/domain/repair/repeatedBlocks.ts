/** Shorter blocks may repeat for a reason: a chorus, a refrain, "Yes." */
const minLength = 60;

/**
 * Which blocks say again what an earlier one said: scraped text often holds its body twice. A short block counts only where
 * it stands in a repeated run, next to the same neighbour as at its first showing. Answers the indexes to leave out.
 */
export function repeatedBlocks(blocks: readonly string[]): Set<number> {
  if (blocks.length < 2) return new Set();
  const keys = blocks.map(blockKey);
  const firstAt = new Map<string, number>();
  const firstOf = new Map<number, number>();
  for (const [index, key] of keys.entries()) {
    const first = firstAt.get(key);
    if (first === undefined) firstAt.set(key, index);
    else if (key.length >= minLength) firstOf.set(index, first);
  }
  for (const [index, first] of [...firstOf]) {
    extend(keys, firstOf, index, first, 1);
    extend(keys, firstOf, index, first, -1);
  }
  return new Set(firstOf.keys());
}

function extend(
  keys: readonly string[],
  firstOf: Map<number, number>,
  index: number,
  first: number,
  step: 1 | -1,
): void {
  let [here, there] = [index + step, first + step];
  while (here !== index && there >= 0 && there < index && keys[here] !== undefined && keys[here] === keys[there]) {
    if (firstOf.has(here) || here === there) return;
    firstOf.set(here, there);
    here += step;
    there += step;
  }
}

/** What makes two blocks the same: their letters and digits, however they are spaced, quoted or cased. */
export function blockKey(block: string): string {
  // The same for these, in a third of the time.
  if (/^[\0-\x7f]*$/.test(block))
    return block
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return block
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
