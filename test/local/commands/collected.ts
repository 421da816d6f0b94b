import type { Output } from '../../../local/output.ts';

/** Collects what a command writes: its results as objects and in words, and its notes. */
export function collected(): { output: Output; results: Record<string, unknown>[]; words: string[]; notes: string[] } {
  const results: Record<string, unknown>[] = [];
  const words: string[] = [];
  const notes: string[] = [];
  const output: Output = {
    json: true,
    result(value, text) {
      results.push(JSON.parse(JSON.stringify(value)) as Record<string, unknown>);
      words.push(text);
    },
    note: (text) => void notes.push(text),
  };
  return { output, results, words, notes };
}
