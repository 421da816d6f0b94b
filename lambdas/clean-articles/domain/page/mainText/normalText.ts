/** Letters and figures alone, lower case: for telling whether two texts say the same. */
export const normalText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
