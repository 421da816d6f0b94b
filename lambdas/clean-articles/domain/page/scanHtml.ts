import { decodeHTML } from 'entities';
import { AttributeReader, endsName } from './attributeReader.ts';
import { LowerNames } from './lowerNames.ts';

/** What is told of a page, in order. Names are in lower case, entities decoded. */
export interface HtmlEvents {
  /** Answers whether reading goes on. */
  open(name: string, attribs: { [key: string]: string }, isSelfClosed: boolean): boolean;
  close(name: string): void;
  text(data: string): void;
}

const [SLASH, GREATER, BANG, QUESTION] = [0x2f, 0x3e, 0x21, 0x3f];
/** What stands in these is text, whatever it looks like, up to their end tag. */
const rawTags = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes', 'title', 'textarea']);
/** Of these, the ones whose entities are decoded. */
const decodedTags = new Set(['title', 'textarea']);
/** Drawings and formulas, which hold nothing but markup of their own. */
const foreignTags = new Set(['svg', 'math']);

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);

/**
 * Reads html from front to back in linear time and tells what it meets: the HTML standard's tokens as browsers read them,
 * but for comments and declarations, which are left out, as is what stands in drawings that are closed. Never throws.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  new Scanner(html, events).scan();
}

class Scanner {
  private readonly html: string;
  private readonly events: HtmlEvents;
  private at = 0;
  private readonly names = new LowerNames();
  private readonly attributes: AttributeReader;
  /** Whether no end of these lies ahead: the same search must not be made again from each of many starts. */
  private readonly neverEnds = new Set<string>();

  constructor(html: string, events: HtmlEvents) {
    this.html = html;
    this.events = events;
    this.attributes = new AttributeReader(html, this.names);
  }

  scan(): void {
    const { html } = this;
    while (this.at < html.length) {
      const from = this.at;
      let next = html.indexOf('<', from);
      while (next !== -1 && !this.startsMarkup(next)) next = html.indexOf('<', next + 1);
      if (next === -1) next = html.length;
      if (next > from) this.tellText(from, next);
      this.at = next;
      if (next < html.length && !this.readMarkup()) return;
    }
  }

  private startsMarkup(at: number): boolean {
    const code = this.html.charCodeAt(at + 1);
    return isLetter(code) || code === BANG || code === QUESTION || (code === SLASH && at + 2 < this.html.length);
  }

  private tellText(from: number, to: number): void {
    const data = this.html.slice(from, to);
    this.events.text(data.includes('&') ? decodeHTML(data) : data);
  }

  /** Reads the tag or comment that starts here; answers whether reading goes on. */
  private readMarkup(): boolean {
    const code = this.html.charCodeAt(this.at + 1);
    if (code === SLASH) this.readEndTag();
    else if (code === BANG) this.skipDeclaration();
    else if (code === QUESTION) this.skipPast('>', this.at + 2);
    else return this.readStartTag();
    return true;
  }

  private skipPast(end: string, from: number): void {
    const found = this.html.indexOf(end, from);
    this.at = found === -1 ? this.html.length : found + end.length;
  }

  private skipDeclaration(): void {
    const { html, at } = this;
    if (html.startsWith('<!--', at)) this.skipComment(at + 4);
    else if (html.startsWith('<![CDATA[', at)) this.skipPast(']]>', at + 9);
    else this.skipPast('>', at + 2);
  }

  private skipComment(from: number): void {
    const { html } = this;
    if (html[from] === '>') this.at = from + 1;
    else if (html.startsWith('->', from)) this.at = from + 2;
    else {
      const end = commentEnd(html, from);
      this.at = end === -1 ? html.length : end;
    }
  }

  private readEndTag(): void {
    const { html } = this;
    const from = this.at + 2;
    if (html.charCodeAt(from) === GREATER) {
      this.at = from + 1;
      return;
    }
    const name = isLetter(html.charCodeAt(from)) ? this.nameAt(from) : '';
    this.skipPast('>', from + name.length);
    if (name !== '' && from + name.length < html.length) this.events.close(name);
  }

  private nameAt(from: number): string {
    const { html } = this;
    let end = from + 1;
    while (end < html.length && !endsName(html.charCodeAt(end))) end++;
    return this.names.lower(html.slice(from, end));
  }

  private readStartTag(): boolean {
    const { html } = this;
    const from = this.at + 1;
    const name = this.nameAt(from);
    const attribs: { [key: string]: string } = {};
    const isSelfClosed = this.attributes.read(from + name.length, attribs);
    this.at = this.attributes.at;
    if (isSelfClosed === undefined) {
      this.at = html.length;
      return false;
    }
    if (!this.events.open(name, attribs, isSelfClosed && foreignTags.has(name))) return false;
    if (rawTags.has(name)) this.readRaw(name);
    else if (name === 'plaintext') this.readRest();
    else if (foreignTags.has(name) && !isSelfClosed) this.skipForeign(name);
    return true;
  }

  private readRest(): void {
    this.events.text(this.html.slice(this.at));
    this.at = this.html.length;
  }

  private readRaw(name: string): void {
    const end = this.endTagAfter(name, this.at);
    const to = end === -1 ? this.html.length : end;
    if (to > this.at) {
      const data = this.html.slice(this.at, to);
      this.events.text(decodedTags.has(name) && data.includes('&') ? decodeHTML(data) : data);
    }
    this.at = to;
  }

  /** Where the next end tag of this name starts; -1 for none. */
  private endTagAfter(name: string, from: number): number {
    const { html } = this;
    if (this.neverEnds.has(name)) return -1;
    for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      if (endsName(html.charCodeAt(end)) && html.slice(at + 2, end).toLowerCase() === name) return at;
    }
    this.neverEnds.add(name);
    return -1;
  }

  /** Goes on behind a drawing where it and those in it are closed; else its tags are read as any. */
  private skipForeign(name: string): void {
    const end = this.endTagAfter(name, this.at);
    if (end === -1) return;
    const inside = this.html.slice(this.at, end).toLowerCase();
    if (!inside.includes(`<${name}`)) this.at = end;
  }
}

/** Behind the end of a comment; -1 for none. */
function commentEnd(html: string, from: number): number {
  for (let at = html.indexOf('--', from); at !== -1; at = html.indexOf('--', at + 1)) {
    if (html[at + 2] === '>') return at + 3;
    if (html[at + 2] === '!' && html[at + 3] === '>') return at + 4;
  }
  return -1;
}
