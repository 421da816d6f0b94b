import { bytes, type HostileInput, mebibyte, paragraph, sentence, text } from './hostileInput.ts';

const tables: readonly HostileInput[] = [
  text('csv/cell-50MB.csv', () => `title,body\nx,"${'a'.repeat(50 * mebibyte)}"\ny,${paragraph}\n`),
  text(
    'csv/unclosed-quote.csv',
    () => `title,body\nx,"${paragraph}\n${Array.from({ length: 20_000 }, (_, n) => `${n},${sentence}\n`).join('')}`,
  ),
  text('csv/quotes-9MB.csv', () => `title,body\nx,${'"'.repeat(9e6)}\n`),
  text('csv/columns-1e6.csv', () => `title,body\n${','.repeat(4e6)}\n`),
  text('csv/unclosed-quotes-many.csv', () => `title,body\n${`x,"${sentence}\n`.repeat(30_001)}`),
  text('csv/rows-5e5-short.csv', () => `title,body\n${'x,y\n'.repeat(500_000)}`),
  text(
    'csv/columns-4000.csv',
    () =>
      `title,body,${Array.from({ length: 500 }, (_, n) => `c${n}`).join()}\n${`x,"${paragraph}"${',a'.repeat(500)}\n`.repeat(2000)}`,
  ),
  text('csv/cells-of-quotes.csv', () => `title,body\n${`x,"${'""'.repeat(50_000)}"\n`.repeat(90)}`),
  text('csv/nuls-9MB.csv', () => `title,body\nx,${'\u0000'.repeat(9e6)}\n`),
  text('csv/one-line-40MB.csv', () => `title,body\nx,${'a'.repeat(40e6)}`),
];

const wires: readonly HostileInput[] = [
  text('wire/messages-2e5.txt', () => '\u0001abc1234 3 pol 10 \u0002x\u0003'.repeat(200_000)),
  text('wire/line-2MB.txt', () => `\u0001abc1234 3 pol 10\r\n\u0002${'a '.repeat(950_000)}\u0003`),
  text('wire/equals-2MB.txt', () => `\u0001abc1234 3 pol 10\r\n\u0002${'=<^'.repeat(600_000)}\u0003`),
];

const texts: readonly HostileInput[] = [
  text('text/blank-lines-2MB.txt', () => `${sentence}${' \n'.repeat(950_000)}${sentence}`),
  text('text/markdown-2MB.md', () => `# x\n\n${'[a](b '.repeat(300_000)}`),
  text('text/markdown-stars-2MB.md', () => `# x\n\n${'*_'.repeat(950_000)}`),
  text('text/markdown-quotes-2MB.md', () => `# x\n\n${'> '.repeat(950_000)}`),
  text('text/lines-2MB.txt', () => 'ab\n'.repeat(600_000)),
  text('text/capitals-2MB.txt', () => 'Ab.Cd'.repeat(380_000)),
  bytes('text/nul-bytes-9MB.txt', () => new Uint8Array(9e6)),
  bytes('text/high-bytes-9MB.txt', () => new Uint8Array(9e6).fill(0xe9)),
  bytes('text/escape-9MB.txt', () => Buffer.from('\u001b$B'.repeat(3e6), 'latin1')),
  text('text/marks-3e6.txt', () => `${'\ufeff'.repeat(3e6)}${paragraph}`),
  text('text/variation-selectors-2MB.txt', () => `${paragraph}${'a\ufe0f\u200d'.repeat(600_000)}`),
  text('text/jamo-2MB.txt', () => `${paragraph}${'\u1100\u1161\u11a8'.repeat(600_000)}`),
  text('text/ligatures-2MB.txt', () => `${paragraph}${'\ufdfa\u0130\u1e9e'.repeat(600_000)}`),
  text('text/terminal-escapes-2MB.txt', () => `${paragraph}${'\u001b]0;x\u0007\u001b[2J'.repeat(100_000)}`),
  text('text/header-lines-2MB.txt', () => 'Title: x\n'.repeat(200_000)),
  text('text/markdown-fences-2MB.md', () => `# x\n\n${'```\n'.repeat(450_000)}`),
  text(
    'text/markdown-lists-deep.md',
    () => `# x\n\n${Array.from({ length: 1900 }, (_, n) => `${' '.repeat(n)}- a\n`).join('')}`,
  ),
  text('text/markdown-tables-2MB.md', () => `# x\n\n${'|a|b|\n|-|-|\n'.repeat(150_000)}`),
  text('text/front-matter-2MB.md', () => `---\n${'title: x\n'.repeat(200_000)}`),
  text('text/quotes-2MB.txt', () => `${paragraph}${'“a” '.repeat(450_000)}`),
  text('text/numbers-2MB.txt', () => `${paragraph}${'1,2.3 '.repeat(300_000)}`),
  text('text/hyphens-2MB.txt', () => `${paragraph}\n${'a-\n'.repeat(450_000)}`),
  text('text/addresses-2MB.txt', () => `${paragraph}${'http://a.b/?c=d&e '.repeat(100_000)}`),
  bytes('text/overlong-utf8-9MB.txt', () => Buffer.alloc(9e6, Buffer.from([0xc0, 0xaf, 0xe0, 0x80, 0xaf]))),
  bytes('text/surrogates-utf8-9MB.txt', () => Buffer.alloc(9e6, Buffer.from([0xed, 0xa0, 0x80, 0x41]))),
  bytes('text/utf16-odd-9MB.txt', () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(9e6 + 1, 0x41)])),
  bytes('text/utf32-beyond-unicode-9MB.txt', () =>
    Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.alloc(9e6, 0x7f)]),
  ),
  bytes('text/noise-9MB.txt', () => Buffer.from(Array.from({ length: 9e5 }, (_, n) => (n * 7919 + (n >> 3)) & 0xff))),
];

/** Tables, wires and plain text of one thing over and over. */
export const textInputs: readonly HostileInput[] = [...tables, ...wires, ...texts];
