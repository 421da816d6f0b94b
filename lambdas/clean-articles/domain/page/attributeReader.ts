import { decodeHTMLAttribute } from 'entities';
import type { LowerNames } from './lowerNames.ts';

const [SLASH, GREATER, EQUALS, QUOTE, APOSTROPHE] = [0x2f, 0x3e, 0x3d, 0x22, 0x27];

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0c || code === 0x0d;

/** Whether the name of a tag ends before this character. */
export const endsName = (code: number): boolean => code === SLASH || code === GREATER || isSpace(code);

/** Reads the attributes of a start tag: the first of a name counts, values have their entities decoded. */
export class AttributeReader {
  /** Where reading stopped. */
  at = 0;
  private readonly html: string;
  private readonly names: LowerNames;

  constructor(html: string, names: LowerNames) {
    this.html = html;
    this.names = names;
  }

  /** Reads up to the end of the tag; answers whether it closes itself, undefined where the page ends within it. */
  read(from: number, attribs: { [key: string]: string }): boolean | undefined {
    const { html } = this;
    this.at = from;
    let isSelfClosed = false;
    while (this.at < html.length) {
      const code = html.charCodeAt(this.at);
      if (code === GREATER) {
        this.at++;
        return isSelfClosed;
      }
      if (code === SLASH || isSpace(code)) {
        isSelfClosed ||= code === SLASH;
        this.at++;
      } else {
        isSelfClosed = false;
        if (!this.readAttribute(attribs)) return undefined;
      }
    }
    return undefined;
  }

  /** Answers false where the page ends within it. */
  private readAttribute(attribs: { [key: string]: string }): boolean {
    const { html } = this;
    const from = this.at;
    let end = from + 1;
    for (let code = html.charCodeAt(end); end < html.length && code !== EQUALS && !endsName(code); )
      code = html.charCodeAt(++end);
    const name = this.names.lower(html.slice(from, end));
    this.skipSpace(end);
    let value = '';
    if (html.charCodeAt(this.at) === EQUALS) {
      this.skipSpace(this.at + 1);
      const read = this.readValue();
      if (read === undefined) return false;
      value = read.includes('&') ? decodeHTMLAttribute(read) : read;
    }
    if (!Object.hasOwn(attribs, name)) attribs[name] = value;
    return true;
  }

  private skipSpace(from: number): void {
    this.at = from;
    while (isSpace(this.html.charCodeAt(this.at))) this.at++;
  }

  private readValue(): string | undefined {
    const { html, at } = this;
    const quote = html.charCodeAt(at);
    if (quote === QUOTE || quote === APOSTROPHE) {
      const end = html.indexOf(quote === QUOTE ? '"' : "'", at + 1);
      if (end === -1) return undefined;
      this.at = end + 1;
      return html.slice(at + 1, end);
    }
    let end = at;
    while (end < html.length && html.charCodeAt(end) !== GREATER && !isSpace(html.charCodeAt(end))) end++;
    this.at = end;
    return end < html.length ? html.slice(at, end) : undefined;
  }
}
