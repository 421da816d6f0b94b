const NOT_IN_A_URI = /[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/u;

/**
 * `value` as an absolute URI (RFC 3986) that a schema's `format: uri` takes: characters that a URI may not hold are
 * percent-encoded. Undefined when it is none, such as a bare guid or a file name.
 */
export function safeUri(value: string): string | undefined {
  const trimmed = value.trim();
  if (!/^[a-z][a-z0-9+.-]{1,30}:(\/\/)?[\w.~-]/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  if (/^https?:/i.test(trimmed)) return encoded(NOT_IN_A_URI.test(trimmed) ? new URL(trimmed).href : trimmed);
  const opaque = !trimmed.includes('://') || /^[^:]*:\/\/[\w.~-]+(\/|$)/.test(trimmed);
  return opaque ? encoded(trimmed) : undefined;
}

/** Keeps what RFC 3986 allows and percent-encodes all else, including a percent sign that escapes nothing and a second '#'. */
function encoded(uri: string): string {
  const escaped = uri
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/%(?![0-9a-fA-F]{2})/g, '%25')
    .replace(new RegExp(NOT_IN_A_URI, 'gu'), (character: string) => encodeURIComponent(character));
  const hash = escaped.indexOf('#');
  return hash < 0 ? escaped : escaped.slice(0, hash + 1) + escaped.slice(hash + 1).replaceAll('#', '%23');
}
