/** Codes that are out of use, or were never right, and what they mean today. */
const replaced: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  jw: 'jv',
  mo: 'ro',
  sh: 'sr-Latn',
  'zh-cn': 'zh-CN',
  cn: 'zh',
  jp: 'ja',
  kr: 'ko',
  gr: 'el',
  cz: 'cs',
  dk: 'da',
  ua: 'uk',
};

/** A declared language as a valid BCP 47 tag in its usual spelling; undefined when it is none. */
export function languageTag(declared: string): string | undefined {
  const plain =
    declared
      .trim()
      .replaceAll('_', '-')
      .split(/[,;.\s]/, 1)[0] ?? '';
  const known = replaced[plain.toLowerCase()] ?? plain;
  if (!/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/.test(known)) return undefined;
  try {
    return Intl.getCanonicalLocales(known)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
