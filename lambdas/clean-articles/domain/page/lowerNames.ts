/** Names in lower case, each looked up but once: a page has few different ones. */
export class LowerNames {
  private readonly known = new Map<string, string>();

  lower(name: string): string {
    let lower = this.known.get(name);
    if (lower === undefined) {
      lower = name.toLowerCase();
      this.known.set(name, lower);
    }
    return lower;
  }
}
