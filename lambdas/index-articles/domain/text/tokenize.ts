import { ABBREVIATIONS } from './abbreviations.ts';
import { characterClass, DIGIT, isLetter, isWordPart, LOWER, SPACE, UPPER } from './characterClass.ts';

/** Words, numbers and marks of a text in order; offsets in UTF-16 code units, end exclusive. */
export interface Tokens {
  text: string;
  words: string[];
  starts: number[];
  ends: number[];
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;
const AMPERSAND = 0x26;

/**
 * Splits a text much as the Penn Treebank does: a genitive `'s` is a token of its own, hyphenated words, decimals,
 * initials and abbreviations with their stop stay whole, and a missing space after a full stop ("Un.The") splits.
 */
export function tokenize(text: string): Tokens {
  const tokens: Tokens = { text, words: [], starts: [], ends: [] };
  const length = text.length;
  let at = 0;
  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = characterClass(unit);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const end = kind >= DIGIT ? wordEnd(text, at) : markEnd(text, at);
    at = kind >= LOWER ? pushWord(tokens, at, end) : push(tokens, at, end);
  }
  return tokens;
}

function push(tokens: Tokens, start: number, end: number): number {
  tokens.words.push(tokens.text.slice(start, end));
  tokens.starts.push(start);
  tokens.ends.push(end);
  return end;
}

/** A word with its genitive as a second token. */
function pushWord(tokens: Tokens, start: number, end: number): number {
  const last = tokens.text.charCodeAt(end - 1);
  const before = tokens.text.charCodeAt(end - 2);
  if (end - start > 2 && (last === 0x73 || last === 0x53) && (before === APOSTROPHE || before === CURLY_APOSTROPHE)) {
    push(tokens, start, end - 2);
    return push(tokens, end - 2, end);
  }
  return push(tokens, start, end);
}

/** Three dots or two dashes are one mark; every other mark stands alone. */
function markEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== STOP && unit !== HYPHEN) return at + 1;
  let end = at + 1;
  while (text.charCodeAt(end) === unit) end++;
  return end;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    if (isWordPart(text.charCodeAt(end))) end++;
    else if (joins(text, start, end)) end += 2;
    else break;
  }
  return text.charCodeAt(end) === STOP && keepsStop(text, start, end) ? end + 1 : end;
}

/** Whether the mark at `at` holds two parts of one word together. */
function joins(text: string, start: number, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  if (!isWordPart(next)) return false;
  if (unit === HYPHEN || unit === AMPERSAND) return true;
  const previous = text.charCodeAt(at - 1);
  if (unit === APOSTROPHE || unit === CURLY_APOSTROPHE) return isLetter(previous) && isLetter(next);
  if (unit === COMMA) return characterClass(previous) === DIGIT && characterClass(next) === DIGIT;
  if (unit !== STOP) return false;
  const forgottenSpace = at - start > 1 && characterClass(previous) === LOWER && characterClass(next) === UPPER;
  return !forgottenSpace;
}

/** "J." and "U.S." and "Corp." keep their stop; "Un." does not. */
function keepsStop(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 1) return characterClass(text.charCodeAt(start)) === UPPER;
  if (text.charCodeAt(end - 2) === STOP && isLetter(text.charCodeAt(end - 1))) return true;
  return length <= 7 && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}
