const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** The reference made absolute against `base`; as it stands where it is absolute already or `base` can't carry it. */
export function resolveUrl(reference: string, base: string): string {
  const url = reference.trim();
  if (ABSOLUTE.test(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href;
}
