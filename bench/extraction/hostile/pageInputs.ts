import { type HostileInput, sentence, text } from './hostileInput.ts';

const BYTES = 9_600_000;
const LETTERS = 1_900_000;
const head = '<!doctype html><html><head><title>A title of the page</title></head><body>';
const fill = (piece: string): string => head + piece.repeat(Math.floor(BYTES / piece.length));
const lettersOf = (piece: string): string => `${head}<p>${piece.repeat(Math.floor(LETTERS / piece.length))}`;
const nestedIn = (open: string, close: string, depth: number): string =>
  head + (open.repeat(depth) + sentence + close.repeat(depth)).repeat(200);
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>${head}<p>${sentence}</p>`;

const pages: Readonly<Record<string, () => string>> = {
  'nested div, 9.6 MB': () => fill('<div>'),
  'unfinished tags, 9.6 MB': () => fill('<b '),
  'paragraphs, 9.6 MB': () => fill('<p>word</p>'),
  'empty elements, 9.6 MB': () => fill('<i></i>'),
  'end tags, 9.6 MB': () => fill('</p>'),
  'nested tables, 9.6 MB': () => fill('<table><tr><td>'),
  'less-than signs, 9.6 MB': () => fill('< '),
  'entities, 9.6 MB': () => fill('&amp;'),
  'open comments, 9.6 MB': () => fill('<!--'),
  'open scripts, 9.6 MB': () => fill('<script>'),
  'open drawings, 9.6 MB': () => fill('<svg><svg></svg>'),
  'open quotes, 9.6 MB': () => fill('<a href="'),
  'an attribute of 9.6 MB': () => `${head}<p class="${'a '.repeat(BYTES / 2 - 100)}">${sentence}</p>`,
  '600,000 attributes': () => `${head}<p ${Array.from({ length: 600_000 }, (_, i) => `a${i}=x`).join(' ')}>${sentence}`,
  'JSON-LD nested 4 million deep': () => jsonLd('['.repeat(4_000_000)),
  'JSON-LD of 300,000 nodes': () => jsonLd(`{"@graph":[${'{"@type":"Thing"},'.repeat(300_000)}{}]}`),
  '24,000 boxes': () => head + '<div><p>some words, here.</p></div>'.repeat(24_000),
  '24,000 links': () => head + '<li><a href="/x">some words of a link</a></li>'.repeat(24_000),
  '40,000 paragraphs 250 deep': () =>
    head + '<div>'.repeat(250) + '<p>Some words, and more to read.</p>'.repeat(40_000),
  '200 times 240 boxes in each other': () => nestedIn('<div>', '</div>', 240),
  '200 times 80 tables in each other': () => nestedIn('<table><tr><td>', '</td></tr></table>', 80),
  '200 times 120 lists in each other': () => nestedIn('<ul><li>', '</li></ul>', 120),
  '800 bold in each other': () => head + '<b>'.repeat(800) + '<i>a </i>'.repeat(48_000),
  'a table row of 48,000 cells': () => `${head}<table><tr>${'<td>some words here</td>'.repeat(48_000)}</tr></table>`,
  'a word of 1.9 million letters': () => lettersOf('x'),
  spaces: () => lettersOf('a\t\n '),
  brackets: () => lettersOf('(photo '),
  'wrong entities': () => lettersOf('&foo'),
  'accents on one letter': () => lettersOf('\u0301'),
  'letters turned around': () => lettersOf('\u202ea'),
  mojibake: () => lettersOf('Ã©â€™'),
};

/**
 * The worst pages we could think of: those that fill the largest file read whole, and those just within every limit,
 * which are read to the end.
 */
export const pageInputs: readonly HostileInput[] = Object.entries(pages).map(([name, make]) =>
  text(`page/${name}.html`, make),
);
