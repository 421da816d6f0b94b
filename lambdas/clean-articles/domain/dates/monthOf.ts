import { monthNames } from './monthNames.ts';

type Months = ReadonlyMap<string, number>;
const byLanguage = new Map<string, Months>();
let anyLanguage: Months | undefined;

function readNames(names: string): Months {
  return new Map(
    names.split('|').flatMap((forms, index) => forms.split(',').map((form) => [form, index + 1] as const)),
  );
}

/** Earlier languages of the table win where two disagree about a word. */
function readAll(): Months {
  const all = new Map<string, number>();
  for (const names of Object.values(monthNames)) {
    for (const [form, month] of readNames(names)) if (!all.has(form)) all.set(form, month);
  }
  return all;
}

function monthsOf(language: string): Months | undefined {
  const known = byLanguage.get(language);
  if (known) return known;
  const names = monthNames[language];
  if (names === undefined) return undefined;
  const months = readNames(names);
  byLanguage.set(language, months);
  return months;
}

/** The month, 1 to 12, that a folded word names in the locale's language, or in any language where that one has no such word. */
export function monthOf(word: string, locale?: string): number | undefined {
  const language = locale?.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const own = monthsOf(language === 'no' ? 'nb' : language)?.get(word);
  if (own !== undefined) return own;
  anyLanguage ??= readAll();
  return anyLanguage.get(word);
}
