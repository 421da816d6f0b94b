import type { WeightedWord } from './classifyTopics.ts';
import { MEDIA_TOPICS } from './mediaTopics.ts';
import { TOPIC_STEMS } from './topicStems.ts';

/** Which columns of MEDIA_TOPICS a whole word, a beginning or an ending speaks for. */
interface StemTable {
  words: Map<string, number[]>;
  beginnings: Map<string, number[]>;
  endings: Map<string, number[]>;
}

const SHORTEST = 3;
/** A stem says less than a word of the English model, whose weight counts how near and how rare it is. */
const STRENGTH = 0.5;

const tables = new Map<string, StemTable>();

/** Each top topic's sum over the words of a text in a language that has stems (ISO 639-1); all zero for any other. */
export function scoreStems(words: readonly WeightedWord[], language: string): number[] {
  const scores = new Array<number>(MEDIA_TOPICS.length).fill(0);
  const table = stemTable(language);
  if (!table) return scores;
  for (const { word, weight } of words) {
    const columns = columnsOf(withoutElision(word), table);
    for (const column of columns) scores[column] = (scores[column] ?? 0) + (STRENGTH * weight) / columns.length;
  }
  return scores;
}

/** The longest beginning wins over any ending: a Landtagswahl is an election, a Wahlkampf too. */
function columnsOf(word: string, { words, beginnings, endings }: StemTable): readonly number[] {
  const whole = words.get(word);
  if (whole) return whole;
  for (let length = word.length; length >= SHORTEST; length--) {
    const found = beginnings.get(word.slice(0, length));
    if (found) return found;
  }
  for (let start = 1; start <= word.length - SHORTEST; start++) {
    const found = endings.get(word.slice(start));
    if (found) return found;
  }
  return [];
}

/** `l'école` and `dell’economia` are the words behind the apostrophe. */
const withoutElision = (word: string): string => word.slice(Math.max(word.lastIndexOf("'"), word.lastIndexOf('’')) + 1);

function stemTable(language: string): StemTable | undefined {
  const known = tables.get(language);
  if (known) return known;
  const stems = TOPIC_STEMS[language];
  if (!stems) return undefined;
  const table: StemTable = { words: new Map(), beginnings: new Map(), endings: new Map() };
  MEDIA_TOPICS.forEach(({ code }, column) => {
    for (const stem of (stems[code] ?? '').split(/\s+/)) addStem(table, stem, column);
  });
  tables.set(language, table);
  return table;
}

function addStem({ words, beginnings, endings }: StemTable, stem: string, column: number): void {
  const [map, text] = stem.endsWith('$')
    ? [words, stem.slice(0, -1)]
    : stem.startsWith('~')
      ? [endings, stem.slice(1)]
      : [beginnings, stem];
  map.set(text, [...(map.get(text) ?? []), column]);
}
