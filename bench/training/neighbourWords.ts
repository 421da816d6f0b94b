/** Natural log of a word's share in each language's text, by word. */
export type WordShares = ReadonlyMap<string, number>;

/** Words, and what each says for the languages it is weighed in, in natural-log units. */
export interface Mark {
  weights: Readonly<Record<string, number>>;
  words: readonly string[];
}

/** Neighbours whose words are weighed against each other; where it takes more than words of news to tell them, they are left out. */
const groups: readonly (readonly string[])[] = [
  ['hr', 'bs'],
  ['nb', 'nn', 'da'],
  ['id', 'ms'],
  ['cs', 'sk'],
];
/** Words kept of each group, those that say most first. */
const kept = 6000;
/** A word that is on no list of its language is this rare there; the lists end at -12. */
const unlisted = -13.5;
/** Neighbours differ by so much by what their texts are about; more than `most` is no surer. */
const [chance, most] = [0.7, 4] as const;
/** What a step of rarity counts: words are surer than grams, of which a text holds five times as many. */
const stepWeight = 2;
const ekavianWeight = 16;

/** What is said against each neighbour by words that are rarer in it than in another of its group, in whole steps. */
export function neighbourMarks(shares: (language: string) => WordShares): Mark[] {
  return [...groups.flatMap((group) => marksOf(group, shares)), ekavian(shares('sr-Latn'), shares('hr'), shares('bs'))];
}

function marksOf(group: readonly string[], shares: (language: string) => WordShares): Mark[] {
  const lists = group.map((language) => ({ language, shares: shares(language) }));
  const words = [...new Set(lists.flatMap((list) => [...list.shares.keys()]))].map((word) => {
    const own = lists.map((list) => list.shares.get(word) ?? unlisted);
    const highest = Math.max(...own);
    const against = own.map((share) => Math.min(most, Math.max(0, highest - share - chance)));
    return { word, against, value: Math.exp(highest) * Math.max(...against) };
  });
  const telling = words.sort((a, b) => b.value - a.value || (a.word < b.word ? -1 : 1)).slice(0, kept);
  return group.flatMap((language, at) =>
    [1, 2, 3, 4].map((step) => ({
      weights: weightsOf(language, -stepWeight * step),
      words: telling.filter(({ against }) => Math.round(against[at] ?? 0) === step).map(({ word }) => word),
    })),
  );
}

/** Serbian in Latin letters, which shares some words with each of them, goes by half of what is said against Croatian and Bosnian. */
const weightsOf = (language: string, weight: number): Mark['weights'] =>
  language === 'hr' || language === 'bs' ? { [language]: weight, 'sr-Latn': weight / 2 } : { [language]: weight };

/** Serbian words with the e that Croats and Bosnians write je or ije. */
function ekavian(serbian: WordShares, croatian: WordShares, bosnian: WordShares): Mark {
  const rare = (word: string): number => Math.max(croatian.get(word) ?? -99, bosnian.get(word) ?? -99);
  const words = [...serbian].filter(
    ([word, share]) =>
      word.length > 2 &&
      share - rare(word) > 2 &&
      ijekavian(word).some((other) => rare(other) > -99 && rare(other) - (serbian.get(other) ?? -99) > 1),
  );
  return { weights: { 'sr-Latn': ekavianWeight }, words: words.map(([word]) => word) };
}

const ijekavian = (word: string): string[] =>
  [...word.matchAll(/e/g)].flatMap(({ index }) =>
    ['je', 'ije'].map((reflex) => word.slice(0, index) + reflex + word.slice(index + 1)),
  );
