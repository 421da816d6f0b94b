import type { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Transform } from './transforms.ts';

/** What a scanner takes for something else, both ways. */
const CONFUSIONS: readonly [string, string][] = [
  ['rn', 'm'],
  ['m', 'rn'],
  ['l', '1'],
  ['1', 'l'],
  ['O', '0'],
  ['0', 'O'],
  ['e', 'c'],
  ['h', 'b'],
  ['I', 'l'],
  ['cl', 'd'],
  ['S', '5'],
  ['vv', 'w'],
  ['a', 'o'],
];

const confused = (word: string, random: SeededRandom): string => {
  const able = CONFUSIONS.filter(([from]) => word.includes(from));
  const [from, to] = able[random.below(able.length)] ?? ['', ''];
  return from === '' ? `${word}.` : word.replace(from, to);
};

/** Words longer than this may be parted at a line's end. */
const LONG_WORD = 6;
const LINE = 60;

/** Lines of a column, words hyphenated at their ends. */
const hyphenated = (text: string, random: SeededRandom): string => {
  let column = 0;
  return text
    .split(/\s+/)
    .map((word) => {
      column += word.length + 1;
      if (column < LINE) return `${word} `;
      column = 0;
      if (word.length <= LONG_WORD || random.chance(0.4)) return `${word}\n`;
      const cut = 3 + random.below(word.length - 5);
      return `${word.slice(0, cut)}-\n${word.slice(cut)} `;
    })
    .join('');
};

/** A scanned page: this share of the words misread, in lines of a column with words hyphenated at their ends. */
export const scanned =
  (share: number): Transform =>
  (doc, _, random) => {
    const misread = doc.text
      .split(/\s+/)
      .map((word) => (random.chance(share) ? confused(word, random) : word))
      .join(' ');
    return { title: doc.title, text: hyphenated(misread, random) };
  };
