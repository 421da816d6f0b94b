import { buildBlocks } from './buildBlocks.ts';
import { parseHtml } from './parseHtml.ts';
import { writeHtml } from './writeHtml.ts';
import { writeText } from './writeText.ts';

/** A body in both its forms: NFC plain text with a blank line between blocks, and sanitised html that says the same. */
export interface BodyText {
  text: string;
  html: string;
}

/** Reads a fragment that is all article (feed content, wire markup): everything visible in it stays. */
export function fragmentToBody(html: string, baseUrl?: string): BodyText {
  const blocks = buildBlocks(parseHtml(html).document.children, { baseUrl });
  return { text: writeText(blocks).normalize('NFC'), html: writeHtml(blocks).normalize('NFC') };
}
