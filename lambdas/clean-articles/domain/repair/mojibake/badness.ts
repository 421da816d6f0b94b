import { mojibakeCategories } from './mojibakeTables.ts';

const {
  common,
  c1,
  bad,
  law,
  currency,
  startPunctuation: opening,
  endPunctuation: closing,
  numeric,
  kaomoji,
  upperAccented: upper,
  lowerAccented: lower,
  upperCommon,
  lowerCommon,
  box,
} = mojibakeCategories;

/**
 * Juxtapositions that hardly ever are meant: the heuristic of ftfy 6 (Robyn Speer, Apache License 2.0), rule by rule. Each
 * alternative looks at a few characters, so the time is linear.
 */
const rules = [
  `[${c1}]`,
  `[${bad}${lower}${upper}${box}${opening}${closing}${currency}${numeric}${law}][${bad}]`,
  `[a-zA-Z][${lowerCommon}${upperCommon}][${bad}]`,
  `[${bad}][${lower}${upper}${box}${opening}${closing}${currency}${numeric}${law}]`,
  `[${lower}${lowerCommon}${box}${closing}${currency}${numeric}][${upper}]`,
  `[${box}${closing}${currency}${numeric}][${lower}]`,
  `[${lower}${box}${closing}][${currency}]`,
  `\\s[${upper}][${currency}]`,
  `[${upper}${box}][${numeric}${law}]`,
  `[${lower}${upper}${box}${currency}${closing}][${opening}][${numeric}]`,
  `[${lower}${upper}${currency}${numeric}${box}${law}][${closing}][${opening}]`,
  `[${currency}${numeric}${box}][${opening}]`,
  `[a-z][${upper}][${opening}${currency}]`,
  `[${box}][${kaomoji}]`,
  `[${lower}${upper}${currency}${numeric}${opening}${closing}${law}][${box}]`,
  `[${box}][${closing}]`,
  `[${lower}${upper}][${opening}${closing}][\\p{L}\\p{N}_]`,
  // The ligature when no plain letter follows.
  `[Œœ][^A-Za-z]`,
  `[${upper}]°`,
  // Windows-1252 read from two bytes.
  `[ÂÃÎÐ][€œŠš¢£Ÿž\\u00a0\\u00ad®©°·»${opening}${closing}–—´]`,
  `×[²³]`,
  // Arabic needs the common characters too, and so four in a row.
  `[ØÙ][${common}${currency}${bad}${numeric}${opening}ŸŠ®°µ»][ØÙ][${common}${currency}${bad}${numeric}${opening}ŸŠ®°µ»]`,
  `à[²µ¹¼½¾]`,
  // MacRoman.
  `√[±∂†≠®™´≤≥¥µø]`,
  `≈[°¢]`,
  `‚Ä[ìîïòôúùû†°¢π]`,
  `‚[âó][àä°ê]`,
  // Windows-1251.
  `вЂ`,
  `[ВГРС][${c1}${bad}${opening}${closing}${currency}°µ][ВГРС]`,
  `ГўВЂВ.[A-Za-z ]`,
  // A with grave or acute, or a space that could not break.
  `Ã[\\u00a0¡]`,
  `[a-z]\\s?[ÃÂ] `,
  `^[ÃÂ] `,
  `[a-z.,?!${closing}]Â[ ${opening}${closing}]`,
  // Windows-1253 and 1257.
  `β€[™\\u00a0Ά\\u00ad®°]`,
  `[ΒΓΞΟ][${c1}${bad}${opening}${closing}${currency}°][ΒΓΞΟ]`,
  `ā€`,
];
const anyRule = new RegExp(rules.join('|'), 'u');

/** Whether a text holds a sequence of characters that looks like bytes read in the wrong charset. */
export const looksMisread = (text: string): boolean => anyRule.test(text);
