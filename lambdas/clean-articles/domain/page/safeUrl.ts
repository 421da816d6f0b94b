const schemes = new Set(['http:', 'https:']);
const linkSchemes = new Set([...schemes, 'mailto:']);

function parseUrl(value: string, base: string | undefined): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

function resolve(value: string, base: string | undefined, allowed: ReadonlySet<string>): string | undefined {
  const trimmed = value.trim();
  if (trimmed === '' || trimmed.length > 4096) return undefined;
  const absolute = parseUrl(trimmed, base);
  if (!absolute) return undefined;
  if (!allowed.has(absolute.protocol)) return undefined;
  if (absolute.protocol !== 'mailto:' && absolute.hostname === '') return undefined;
  return absolute.href;
}

/** The absolute http(s) URL a value names, resolved against `base`; undefined for every other scheme and for nonsense. */
export const webUrl = (value: string | undefined, base?: string): string | undefined =>
  value === undefined ? undefined : resolve(value, base, schemes);

/** As webUrl, for links: mail addresses too. */
export const linkUrl = (value: string | undefined, base?: string): string | undefined =>
  value === undefined ? undefined : resolve(value, base, linkSchemes);
