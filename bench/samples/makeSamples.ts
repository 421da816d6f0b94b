import { createWriteStream, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

/** Writes the binary samples: `npx tsx bench/samples/makeSamples.ts`. The same input gives the same bytes. */
const folder = fileURLToPath(new URL('../../samples/', import.meta.url));
const day = new Date('2026-11-18T00:00:00Z');

const reportLines = [
  'Salt works open their books for the first time',
  '',
  'The salt works of Westersiel, run by one family since 1803, published their',
  'accounts on Thursday for the first time. They show a profit of 412,000 and',
  'a debt of nothing at all.',
  '',
  'Managing director Frauke Theissen said that the family had never liked',
  'numbers in public, but that the town had a right to know before it voted on',
  'a new road to the works.',
  '',
  'The vote takes place on the first Sunday in December. Opponents fear that',
  'lorries will pass the school at a quarter past seven.',
];

/** A PDF of one page with a text layer, written by hand (ISO 32000-1, section 7.5). */
function pdfOf(lines: readonly string[]): Buffer {
  const escaped = (line: string): string => line.replaceAll(/[\\()]/g, '\\$&');
  const show = lines.map((line, at) => `${at === 0 ? '/F1 18 Tf' : '/F1 11 Tf'} (${escaped(line)}) Tj T*`).join('\n');
  const content = `BT\n16 TL\n72 760 Td\n${show}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (Salt works open their books for the first time) /Author (Inken Boysen) /CreationDate (D:20261119080000Z) >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

const wireTexts: Record<string, string> = {
  'wire/school-garden.txt': `School garden feeds a whole canteen

By Lena Abara

HARROW POINT, Nov 19 (Coastline News) - The canteen of Pillar Street school has served only its own vegetables since Monday. Pupils grow them on a former car park behind the gym, in 140 raised beds.

The harvest covers about four days a week until Christmas, the school says. On the fifth the caterer still delivers. "Nobody leaves carrots on the plate that he pulled out himself," said teacher Oluwaseun Adeyemi.

Two other schools want to copy the model next year. The city pays for the soil, parents do the watering in the holidays.
`,
  'wire/lost-violin.txt': `Lost violin comes home by bus after thirty years

By Colm Daly

BRANDMOOR, Nov 19 (Meridian Agency) - A violin that its owner left on a night bus in 1996 came back to her on Thursday, in the lost property office of the same bus company.

A driver had put it into a locker whose key broke. When the depot was pulled down last week, workers opened the locker and found the instrument with its owner's name inside.

Margit Solberg, now seventy, played a few bars in the office. "It is out of tune, but so am I," she said.
`,
};

const zipTexts: Record<string, string> = {
  'bundle/ice-rink.txt': `Ice rink opens on the roof of the station

By Greta Thornquist

NORTHFIELD, Nov 20 - The railway station of Northfield has an ice rink on its roof since Friday. Up to 200 people can skate there at a time, with a view over the platforms.

The waste heat of the cooling plant warms the waiting room. Admission is free for anyone with a ticket of the day, the station manager Per Lindqvist said.

The rink stays open until the end of February, from ten in the morning until the last train has left.
`,
  'bundle/readme.bin': '\u0000\u0001\u0002\u0003 not an article \u0000\u0000',
};

const page = (title: string, paragraphs: readonly string[]): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta name="author" content="Sorcha Dunmore"><meta property="article:published_time" content="2026-11-20T09:00:00Z"></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;

/** A WARC of one crawled page (ISO 28500). */
function warcOf(url: string, html: string): Buffer {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(html)}\r\n\r\n${html}`;
  const header = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2026-11-20T10:00:00Z',
    'WARC-Record-ID: <urn:uuid:3b0f1d52-9c52-4c4e-8d0e-6d2f0c6f1a01>',
    'Content-Type: application/http;msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ];
  return Buffer.from(`${header.join('\r\n')}\r\n\r\n${http}\r\n\r\n`);
}

async function tarOf(files: Record<string, string>): Promise<Buffer> {
  const tar = pack();
  for (const [name, text] of Object.entries(files)) tar.entry({ name, mtime: day }, text);
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function writeZip(path: string, files: Record<string, string>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name, { mtime: day });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

writeFileSync(`${folder}27-salt-works.pdf`, pdfOf(reportLines));
writeFileSync(`${folder}28-wire.tar.gz`, gzipSync(await tarOf(wireTexts)));
await writeZip(`${folder}29-bundle.zip`, zipTexts);
const crawled = page('Islanders vote to keep their time zone to themselves', [
  'The 300 inhabitants of Little Skerrin will go on living twenty minutes ahead of everybody else. In a vote on Thursday 171 of them were for keeping the island’s own time, 64 against it.',
  'The custom goes back to a lighthouse keeper whose watch ran fast. For 130 years the ferry timetable has had a column of its own for the island.',
  '“We get up earlier than the mainland, that is all there is to it,” said Una Kirkness, who counted the votes. The airline that serves the island had asked for a change because passengers miss their planes.',
]);
writeFileSync(`${folder}30-crawl.warc.gz`, gzipSync(warcOf('https://skerrin-echo.example/time-zone', crawled)));
