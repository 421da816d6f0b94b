/**
 * A sentence end between two words with no space, and a capitalised word behind it: "Kim Jong Un.The two". What is part
 * of a host, path, file name, handle or dotted name stands next to such signs and is no match.
 */
const glued =
  /(?<![\p{L}\p{M}\p{N}@/\\_.:~#-])([\p{L}\p{M}\p{N}'’-]{2,40}[.!?]["”’»)]?)(["“‘«(]?\p{Lu}[\p{Ll}\p{M}]{0,40})(?![\p{L}\p{M}\p{N}@/\\_=]|[.(:][\p{L}\p{N}_/])/gu;

/** Every match holds one of these: far quicker to look for. */
const mayBeGlued = /[.!?]["”’»)]?["“‘«(]?\p{Lu}/u;

/** "Yahoo.Com" and "Report.Pdf" are names; "home.In" is not. */
const nameEndings = new Set(
  'com net org edu gov info html htm pdf txt doc docx js py exe jpg png csv xml json tv'.split(' '),
);

/** Puts a space between sentences that run into each other. Answers how many it put. */
export function addMissingSpaces(text: string): { text: string; count: number } {
  if (!mayBeGlued.test(text)) return { text, count: 0 };
  let count = 0;
  const spaced = text.replace(glued, (all, before: string, after: string) => {
    if (!separates(before, after)) return all;
    count += 1;
    return `${before} ${after}`;
  });
  return { text: spaced, count };
}

function separates(before: string, after: string): boolean {
  const word = before.replace(/[.!?]["”’»)]?$/, '');
  const next = after.replace(/^["“‘«(]/, '');
  if (nameEndings.has(next.toLowerCase())) return false;
  const isNumber = /^\d+$/.test(word);
  if (next.length === 1) return !isNumber && /\p{Ll}{2}$/u.test(word);
  return isNumber ? word.length >= 2 : /\p{Ll}$|^\p{Lu}{4,}$|\p{Lu}{2}$/u.test(word) || /\p{N}$/u.test(word);
}
