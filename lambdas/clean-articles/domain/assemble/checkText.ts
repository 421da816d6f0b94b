import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';

/** Refuses text, or a length of text in UTF-16 units, beyond any article's: mending grows with it. Throws PermanentError too-large. */
export function checkText(text: string | number, { maxTextLength }: Pick<InputLimits, 'maxTextLength'>): void {
  const length = typeof text === 'number' ? text : text.length;
  if (length <= maxTextLength) return;
  const message = `The text has ${length} characters, more than any article has (${maxTextLength}). Split it into its articles, or raise maxTextLength.`;
  throw new PermanentError('too-large', message);
}
