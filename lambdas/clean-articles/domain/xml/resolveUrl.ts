const ABSOLUTE = /^[a-z][a-z\d+.-]*:/i;

/** The reference made absolute against `base`; as it stands where it is absolute already or `base` can't carry it. */
export function resolveUrl(reference: string, base: string): string {
  const url = reference.trim();
  if (ABSOLUTE.test(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href;
}

/** A base against the base around it; one that is no web address changes nothing. */
export function resolveBase(reference: string, around: string): string {
  if (!URL.canParse(reference, around === '' ? undefined : around))
    return ABSOLUTE.test(reference) ? around : reference;
  const url = around === '' ? new URL(reference) : new URL(reference, around);
  return /^https?:$/.test(url.protocol) ? url.href : around;
}
