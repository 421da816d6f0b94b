type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The object without its undefined fields: absent means unknown, in every contract. */
export function present<T extends object>(fields: T): Present<T>;
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
