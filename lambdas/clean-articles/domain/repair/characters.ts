import type { RepairCode, RepairLog } from './repairLog.ts';

/** Controls but for white space, interlinear marks and non-characters: never text (Unicode TR 20). */
const controls = /[^\P{Cc}\t\n\v\f\r\u0085]|[\ufff9-\ufffc\ufdd0-\ufdef\ufffe\uffff]/gu;
/** Embeddings, overrides and isolates: in news they only ever disguise text. */
const bidi = /[\u202a-\u202e\u2066-\u206f]/g;
/** Soft hyphens, zero-width spaces and word joiners, marks of byte order, fillers. */
const invisible = /\u00ad|\u034f|\u180e|\u200b|[\u2060-\u2065]|\ufeff/g;
/** Joiners shape Persian and Indic words and emoji; anywhere else they hide. */
const looseJoiners =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])(?:\u200c|\u200d)+|(?:\u200c|\u200d)+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;
/** Marks beyond this many on one letter are noise ("zalgo"); no script stacks more. */
const stackedMarks = /(\p{M}{8})\p{M}+/gu;
/** Latin ligatures and digraphs in one character come from typesetting, through PDF and copying. */
const ligatures = /[\ufb00-\ufb06ŉĲĳǄ-ǌǱ-ǳ]/g;

const removed: readonly (readonly [RepairCode, RegExp])[] = [
  ['control-characters', controls],
  ['bidi-controls', bidi],
  ['invisible-characters', invisible],
  ['invisible-characters', looseJoiners],
];

/** Nothing here changes such a text. */
const plainAscii = /^[\t\n\v\f\r\x20-\x7e]*$/;

/** Removes control, bidi and invisible characters, mends surrogates and composes to NFC; counts what it did. */
export function plainCharacters(text: string, log: RepairLog): string {
  if (plainAscii.test(text)) return text;
  let plain = text;
  if (!plain.isWellFormed()) {
    plain = plain.toWellFormed();
    log.count('lone-surrogates');
  }
  for (const [code, pattern] of removed) {
    let count = 0;
    plain = plain.replace(pattern, () => {
      count += 1;
      return '';
    });
    log.count(code, count);
  }
  const composed = plain
    .replace(stackedMarks, '$1')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC');
  if (composed !== plain) log.count('unicode-normalised');
  return composed;
}
