/** A BCP 47 tag in its canonical spelling, so that equal tags are equal strings; what is no tag stays as it is. */
export function languageTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    return tag;
  }
}
