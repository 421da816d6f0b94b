import { PermanentError } from '../../../shared/errors.ts';

/** The JSON value of a text; undefined when it is none. Throws PermanentError too-deep before nesting can exhaust the stack. */
export function parseJson(text: string, maxDepth: number): unknown {
  if (depthOf(text, maxDepth) > maxDepth) {
    throw new PermanentError(
      'too-deep',
      `The JSON is nested more than ${maxDepth} levels deep. No article needs that.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How deep brackets nest outside strings; stops counting above `limit`. */
function depthOf(text: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x22) at = stringEnd(text, at);
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (deepest > limit) return deepest;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return deepest;
}

/** Where the string that opens at `at` ends: its closing quote, or the text's end. */
function stringEnd(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
