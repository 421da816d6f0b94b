/** Scripts that news is written in, with the language each stands for when it stands for one. */
const ranges: readonly (readonly [script: string, from: number, to: number, language?: string])[] = [
  ['Latin', 0x41, 0x24f],
  ['Latin', 0x1e00, 0x1eff],
  ['Greek', 0x370, 0x3ff, 'el'],
  ['Greek', 0x1f00, 0x1fff, 'el'],
  ['Cyrillic', 0x400, 0x52f],
  ['Armenian', 0x530, 0x58f, 'hy'],
  ['Hebrew', 0x590, 0x5ff, 'he'],
  ['Arabic', 0x600, 0x6ff],
  ['Arabic', 0x750, 0x77f],
  ['Syriac', 0x700, 0x74f, 'syr'],
  ['Thaana', 0x780, 0x7bf, 'dv'],
  ['Devanagari', 0x900, 0x97f],
  ['Bengali', 0x980, 0x9ff, 'bn'],
  ['Gurmukhi', 0xa00, 0xa7f, 'pa'],
  ['Gujarati', 0xa80, 0xaff, 'gu'],
  ['Oriya', 0xb00, 0xb7f, 'or'],
  ['Tamil', 0xb80, 0xbff, 'ta'],
  ['Telugu', 0xc00, 0xc7f, 'te'],
  ['Kannada', 0xc80, 0xcff, 'kn'],
  ['Malayalam', 0xd00, 0xd7f, 'ml'],
  ['Sinhala', 0xd80, 0xdff, 'si'],
  ['Thai', 0xe00, 0xe7f, 'th'],
  ['Lao', 0xe80, 0xeff, 'lo'],
  ['Tibetan', 0xf00, 0xfff, 'bo'],
  ['Myanmar', 0x1000, 0x109f, 'my'],
  ['Georgian', 0x10a0, 0x10ff, 'ka'],
  ['Hangul', 0x1100, 0x11ff, 'ko'],
  ['Ethiopic', 0x1200, 0x139f, 'am'],
  ['Cherokee', 0x13a0, 0x13ff, 'chr'],
  ['Khmer', 0x1780, 0x17ff, 'km'],
  ['Mongolian', 0x1800, 0x18af, 'mn'],
  ['Kana', 0x3040, 0x30ff, 'ja'],
  ['Han', 0x3400, 0x9fff, 'zh'],
  ['Hangul', 0xac00, 0xd7af, 'ko'],
  ['Han', 0xf900, 0xfaff, 'zh'],
  ['Latin', 0xff21, 0xff5a],
];

export interface ScriptShare {
  script: string;
  /** Share of the text's letters, 0 to 1. */
  share: number;
  /** The language, where the script alone tells it. */
  language?: string;
}

/**
 * The script that most of a text's letters belong to; undefined when it has none. Han counts as Japanese with some kana in the text
 * and as Korean with some hangul; one Han character weighs as two letters, for it says as much.
 */
export function mainScript(text: string): ScriptShare | undefined {
  const counts = countScripts(text);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const kana = counts.get('Kana') ?? 0;
  const han = counts.get('Han') ?? 0;
  if (kana > 0 && kana * 12 > han) mergeInto(counts, 'Han', 'Kana');
  else mergeInto(counts, 'Kana', 'Han');
  if ((counts.get('Hangul') ?? 0) * 2 > han) mergeInto(counts, 'Han', 'Hangul');
  const [script, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  if (count === 0) return undefined;
  const language = ranges.find(([name]) => name === script)?.[3];
  return { script, share: count / total, ...(language ? { language } : {}) };
}

function countScripts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || !isLetter(code)) continue;
    const script = scriptAt(code);
    if (script) counts.set(script, (counts.get(script) ?? 0) + (script === 'Han' || script === 'Kana' ? 2 : 1));
  }
  return counts;
}

/** ASCII has signs between its letters; elsewhere the few signs within a block do no harm. */
const isLetter = (code: number): boolean => code > 0xbf || (code >= 0x61 && code <= 0x7a) || code <= 0x5a;

function scriptAt(code: number): string | undefined {
  if (code < 0x250) return 'Latin';
  for (const [script, from, to] of ranges) if (code >= from && code <= to) return script;
  return undefined;
}

function mergeInto(counts: Map<string, number>, from: string, to: string): void {
  const count = counts.get(from);
  if (count === undefined || !counts.has(to)) return;
  counts.set(to, (counts.get(to) ?? 0) + count);
  counts.delete(from);
}
