const zero = 0x30;
/** Longer common beginnings are spelled out beyond this. */
const longest = 9;

/**
 * Words in one string, sorted, each as how many letters it shares with the one before (one digit) and the rest of it: packs a third
 * smaller than words with spaces between. Words hold no digits.
 */
export function frontCode(words: readonly string[]): string {
  let before = '';
  let coded = '';
  for (const word of words.toSorted()) {
    let shared = 0;
    while (shared < longest && shared < word.length && word[shared] === before[shared]) shared += 1;
    coded += shared + word.slice(shared);
    before = word;
  }
  return coded;
}

/** The hash of each word that frontCode packed, in its order, grown letter by letter without spelling the words out. */
export function* frontHashes(
  coded: string,
  start: number,
  next: (hash: number, unit: number) => number,
): Generator<number> {
  const grown = [start];
  let at = 0;
  while (at < coded.length) {
    let letters = coded.charCodeAt(at) - zero;
    let hash = grown[letters] ?? start;
    for (at += 1; at < coded.length && !isDigit(coded.charCodeAt(at)); at += 1) {
      hash = next(hash, coded.charCodeAt(at));
      letters += 1;
      grown[letters] = hash;
    }
    yield hash;
  }
}

const isDigit = (code: number): boolean => code >= zero && code <= 0x39;
