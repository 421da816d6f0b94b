/**
 * Every line break there is (Unicode UAX 14: BK, CR, LF, NL) as \n, no space at line ends, and at most one empty line
 * in a row.
 */
export const plainLineBreaks = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
