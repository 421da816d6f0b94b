import type { RepairLog } from './repairLog.ts';

/** Wider than any mail, wire or typewriter wraps at. */
const widestWrap = 120;
const narrowestWrap = 30;
const listItem = /^\s*(?:[-*•‣▪–—]\s|\(?\d{1,3}[.)]\s|\(?[a-z][.)]\s|>)/;
const cjk = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/**
 * Joins the lines of blocks that were wrapped at a fixed width. A text is wrapped when nearly every line within its blocks is so full
 * that the next line's first word would not have fitted (the test that format=flowed guesses with). Other texts are given back as they are.
 */
export function joinWrappedLines(blocks: readonly string[], log: RepairLog): string[] {
  const width = wrapWidth(blocks);
  if (width === undefined) return [...blocks];
  const words = knownWords(blocks);
  return blocks.flatMap((block) => joinBlock(block.split('\n'), width, words, log));
}

/** The width a text is wrapped at, in UTF-16 units; undefined when it is not. */
function wrapWidth(blocks: readonly string[]): number | undefined {
  const inner: [line: string, next: string][] = [];
  for (const block of blocks) {
    const lines = block.split('\n');
    for (let at = 0; at + 1 < lines.length; at += 1) inner.push([lines[at] ?? '', lines[at + 1] ?? '']);
  }
  if (inner.length < 3) return undefined;
  const width = Math.max(...percentile(inner.map(([line]) => line.length)));
  if (width > widestWrap || width < narrowestWrap) return undefined;
  const full = inner.filter(([line, next]) => isFull(line, next, width)).length;
  const midSentence = inner.filter(([line]) => !/[.!?:;。！？]["”’»)]?$/.test(line)).length;
  return full >= inner.length * 0.7 && midSentence >= inner.length * 0.5 ? width : undefined;
}

const percentile = (lengths: number[]): [number] => [
  lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.95)] ?? 0,
];

const isFull = (line: string, next: string, width: number): boolean => {
  const firstWord = cjk.test(next.charAt(0)) ? 1 : (/^\S*/.exec(next)?.[0].length ?? 0);
  return line.length + 1 + firstWord > width - 2;
};

function joinBlock(lines: readonly string[], width: number, words: ReadonlySet<string>, log: RepairLog): string[] {
  const joined: string[] = [];
  let joins = 0;
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const open = joined.at(-1);
    const starts = before === undefined || open === undefined || listItem.test(line) || !isFull(before, line, width);
    if (starts) {
      joined.push(line.trim());
      continue;
    }
    joined[joined.length - 1] = joinTwo(open, line.trim(), words, log);
    joins += 1;
  }
  log.count('line-breaks-joined', joins);
  return joined;
}

function joinTwo(open: string, line: string, words: ReadonlySet<string>, log: RepairLog): string {
  const hyphen = /([\p{L}\p{M}]+)[-\u00ad\u2010]$/u.exec(open.slice(-60));
  const rest = /^[\p{Ll}\p{M}]+/u.exec(line)?.[0];
  if (hyphen && rest) {
    const [, start = ''] = hyphen;
    if (words.has(`${start}-${rest}`.toLowerCase())) return open + line;
    log.count('hyphenation');
    return open.slice(0, -1) + line;
  }
  const needsNoSpace = cjk.test(open.slice(-1)) && cjk.test(line.charAt(0));
  return needsNoSpace ? open + line : `${open} ${line}`;
}

/** Hyphenated words that the text also writes within a line: their hyphen is their own. */
function knownWords(blocks: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const block of blocks) {
    for (const [word] of block.matchAll(/(?<![\p{L}\p{M}-])[\p{L}\p{M}]{1,40}-[\p{L}\p{M}]{1,40}/gu))
      words.add(word.toLowerCase());
  }
  return words;
}
