import { PermanentError } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import type { SourceArticle } from '../sourceArticle.ts';

/** No sentence of any language makes do with fewer different letters. */
const fewestLetters = 8;

/** Refuses what is too short for an article or written in no language; a retraction may be empty. Throws PermanentError. */
export function checkLength(source: SourceArticle, text: string, limits: InputLimits): void {
  if (source.pubStatus === 'canceled') return;
  const isLong = isLongEnough(text, limits.minTextLength);
  if (isLong && hasEnoughLetters(text)) return;
  if (text === '' || isLong) {
    throw new PermanentError(
      'no-article-text',
      'No article text was found. Check that the file holds the article itself.',
    );
  }
  throw new PermanentError(
    'too-short',
    `The text has ${text.length} characters; an article needs at least ${limits.minTextLength}.`,
  );
}

function hasEnoughLetters(text: string): boolean {
  const letters = new Set<string>();
  for (const char of text.slice(0, 5000).toLowerCase()) {
    if (/\p{L}/u.test(char)) letters.add(char);
    if (letters.size >= fewestLetters) return true;
  }
  return false;
}

/** Counted in Latin letters: a Chinese, Japanese or Korean character says about as much as three. */
function isLongEnough(text: string, minLength: number): boolean {
  let length = 0;
  for (const char of text) {
    length += char >= '\u2e80' && char <= '\ud7ff' ? 3 : 1;
    if (length >= minLength) return true;
  }
  return length >= minLength;
}
