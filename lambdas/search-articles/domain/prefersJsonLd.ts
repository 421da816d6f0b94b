/** Whether an Accept header ranks application/ld+json above application/json (RFC 9110, 12.5.1). */
export function prefersJsonLd(accept: string | undefined): boolean {
  const quality = new Map<string, number>();
  for (const range of (accept ?? '').slice(0, 1000).split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    quality.set(type, Number.isNaN(q) ? 1 : q);
  }
  const jsonLd = quality.get('application/ld+json') ?? 0;
  const json = quality.get('application/json') ?? quality.get('application/*') ?? quality.get('*/*') ?? 0;
  return jsonLd > 0 && jsonLd >= json;
}
