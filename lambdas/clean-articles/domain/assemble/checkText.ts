import { PermanentError } from '../../../shared/errors.ts';

/** In UTF-16 units: a long novel. Mending grows with the text, and this much of it takes under a second. */
const longestText = 2_000_000;

/** Refuses text, or a length of text, beyond any article's. Throws PermanentError too-large. */
export function checkText(text: string | number): void {
  const length = typeof text === 'number' ? text : text.length;
  if (length <= longestText) return;
  const message = `The text has ${length} characters, more than any article has (${longestText}). Split it into its articles.`;
  throw new PermanentError('too-large', message);
}
