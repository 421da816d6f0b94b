import { readWireFile } from '../wires/readWireFile.ts';
import type { WireHeader } from '../wires/wireArticle.ts';
import { type WireMessage, wireStart } from '../wires/wireMessages.ts';
import type { FormatReader } from './formatReader.ts';

/** Source and number, priority, category, word count, anything else (IPTC 7901, 2.2). */
const HEADER = /^\s*([A-Z][A-Z-]{1,9})\s?(\d{2,6})\s+([1-9a-z])\s+([a-z]{1,3})\s+(\d{1,5})(?:\s+(.*))?$/i;
const START = /^\s{0,5}[A-Z][A-Z-]{1,9}\s?\d{2,6}\s+[1-9a-z]\s+[a-z]{1,3}\s+\d/i;

/** Headers and catchlines are short; what goes on longer is cut. */
const LONGEST_LINE = 300;

function readHeader({ header }: WireMessage): WireHeader | undefined {
  const [first = '', ...catchlines] = header;
  const parts = HEADER.exec(first.slice(0, LONGEST_LINE));
  if (!parts) return undefined;
  const [, service = '', number = '', priority = '', category = '', words, rest] = parts;
  const slug = [...catchlines, ...(catchlines.length === 0 && rest ? [rest] : [])]
    .map((line) =>
      line
        .slice(0, LONGEST_LINE)
        .replace(/[\s/=]+$/, '')
        .trim(),
    )
    .join(' ');
  return {
    service: service.toUpperCase(),
    number,
    category: category.toLowerCase(),
    words: Number(words),
    ...(/^[1-8]$/.test(priority) ? { urgency: Number(priority) } : {}),
    ...(slug === '' ? {} : { slug }),
  };
}

/** IPTC 7901, the text transmission format of news agencies: one or many messages framed by SOH, STX, ETX. */
export const iptc7901: FormatReader = {
  name: 'iptc-7901',
  recognise: ({ bytes }) => (START.test(wireStart(bytes) ?? '') ? 1 : 0),
  read: (input) => readWireFile(input, { name: 'iptc-7901', title: 'IPTC 7901', readHeader }),
};
