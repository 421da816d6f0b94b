import { type Declarations, readDeclarations } from './xmlEntities.ts';

/** Where the document type declaration at `start` ends: behind its `>`, past quoted text and the internal subset. */
function doctypeEnd(text: string, start: number): { end: number; subset: string } {
  const marks = /["'[\]>]|<!--/g;
  marks.lastIndex = start;
  let subsetStart = -1;
  let subset = '';
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [token] = mark;
    if (token === '"' || token === "'" || token === '<!--') {
      const close = text.indexOf(token === '<!--' ? '-->' : token, marks.lastIndex);
      if (close < 0) break;
      marks.lastIndex = close + 1;
    } else if (token === '[') subsetStart = subsetStart < 0 ? marks.lastIndex : subsetStart;
    else if (token === ']') [subset, subsetStart] = [text.slice(Math.max(subsetStart, start), mark.index), -1];
    else if (subsetStart < 0) return { end: marks.lastIndex, subset };
  }
  const end = text.indexOf('>', start);
  return { end: end < 0 ? text.length : end + 1, subset: '' };
}

/** Where something other than white space, comments and processing instructions starts. */
export function prologEnd(text: string): number {
  const visible = /\S/g;
  for (;;) {
    const at = visible.test(text) ? visible.lastIndex - 1 : text.length;
    const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined;
    const close = closing === undefined ? -1 : text.indexOf(closing, at);
    if (closing === undefined || close < 0) return at;
    visible.lastIndex = close + closing.length;
  }
}

/** Takes the document type declaration off: nothing outside is ever read for it, only simple internal entities are kept. */
export function takeDoctype(text: string): { text: string; declared: Declarations } {
  const start = prologEnd(text);
  if (!/^<!doctype/i.test(text.slice(start, start + 9))) return { text, declared: new Map() };
  const { end, subset } = doctypeEnd(text, start);
  return { text: text.slice(0, start) + text.slice(end), declared: readDeclarations(subset) };
}
