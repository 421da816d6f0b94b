const known = new WeakMap<object, string>();

/** A message as JSON, written once for measuring and for sending. A message is never changed once it is made. */
export function jsonOf(message: object): string {
  const json = known.get(message) ?? JSON.stringify(message);
  known.set(message, json);
  return json;
}
