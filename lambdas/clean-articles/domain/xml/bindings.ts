/** Prefix to namespace URI; the empty prefix is the default namespace. */
export type Bindings = ReadonlyMap<string, string>;

/** Prefix and local name, both in lower case. */
export const splitName = (name: string): { prefix: string; local: string } => {
  const colon = name.indexOf(':');
  return { prefix: name.slice(0, Math.max(colon, 0)).toLowerCase(), local: name.slice(colon + 1).toLowerCase() };
};

/** Beyond these, prefixes stay unbound: no standard needs as many, and every element that binds one copies them all. */
const MAX_BOUND = 100;

/** What an element's attributes bind, on top of what its parent has. */
export function bindingsOf(attributes: Record<string, string>, inherited: Bindings): Bindings {
  let bindings: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6).toLowerCase() : undefined;
    if (prefix === undefined) continue;
    bindings ??= new Map(inherited);
    if (bindings.size < MAX_BOUND || bindings.has(prefix)) bindings.set(prefix, value.trim());
  }
  return bindings ?? inherited;
}
