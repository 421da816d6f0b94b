import { deflateSync } from 'node:zlib';

const mebibyte = 1024 * 1024;

/** A PDF of these objects; the first is the catalogue. Its cross-reference is left to the reader to rebuild, but for `trailer`. */
function pdfOf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += object.length;
    parts.push(object);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  parts.push(
    Buffer.from(
      `${table}trailer <</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (data: Buffer, entries = ''): Buffer =>
  Buffer.concat([Buffer.from(`<</Length ${data.length} ${entries}>>\nstream\n`), data, Buffer.from('\nendstream')]);
const font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';
const catalogue = '<</Type /Catalog /Pages 2 0 R>>';
const pageOf = (contents: string): string =>
  `<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources <</Font <</F 5 0 R>>>> /Contents ${contents}>>`;
const onePage = '<</Type /Pages /Kids [3 0 R] /Count 1>>';
const words = (count: number): Buffer =>
  Buffer.from(`BT /F 10 Tf ${'1 0 0 1 50 700 Tm (The harbour was closed for three days.) Tj '.repeat(count)} ET`);

const flate = (data: Buffer, times = 1): Buffer => {
  let packed = data;
  for (let n = 0; n < times; n += 1) packed = deflateSync(packed, { level: 9 });
  return stream(packed, `/Filter [${'/FlateDecode '.repeat(times)}]`);
};

/** As encryption leaves bytes, to whoever has no key. */
const scrambled = (data: Buffer): Buffer => Buffer.from(data.map((byte, at) => byte ^ ((at * 167 + 13) & 0xff)));

export const pdfInputs: readonly { name: string; bytes(): Uint8Array }[] = [
  {
    name: 'pdf/content-bomb.pdf',
    bytes: () => pdfOf([catalogue, onePage, pageOf('4 0 R'), flate(Buffer.alloc(500 * mebibyte, 0x20)), font]),
  },
  {
    name: 'pdf/content-bomb-twice-packed.pdf',
    bytes: () => pdfOf([catalogue, onePage, pageOf('4 0 R'), flate(Buffer.alloc(500 * mebibyte, 0x20), 2), font]),
  },
  {
    name: 'pdf/object-stream-bomb.pdf',
    bytes: () => {
      const packed = deflateSync(Buffer.concat([Buffer.from('3 0 '), Buffer.alloc(400 * mebibyte, 0x20)]), {
        level: 9,
      });
      return pdfOf([catalogue, onePage, stream(packed, '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')]);
    },
  },
  {
    name: 'pdf/encrypted-empty-password-bomb.pdf',
    bytes: () =>
      pdfOf(
        [
          catalogue,
          onePage,
          pageOf('4 0 R'),
          stream(scrambled(deflateSync(Buffer.alloc(500 * mebibyte, 0x20), { level: 9 })), '/Filter /FlateDecode'),
          font,
          `<</Filter /Standard /V 1 /R 2 /P -4 /O <${'28'.repeat(32)}> /U <${'28'.repeat(32)}>>>`,
        ],
        '/Encrypt 6 0 R /ID [<01> <01>] ',
      ),
  },
  {
    name: 'pdf/cyclic-pages.pdf',
    bytes: () => pdfOf([catalogue, '<</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000>>']),
  },
  {
    name: 'pdf/page-tree-deep.pdf',
    bytes: () =>
      pdfOf([
        catalogue,
        ...Array.from({ length: 50_000 }, (_, n) => `<</Type /Pages /Kids [${n + 3} 0 R] /Count 1>>`),
        pageOf('[]'),
      ]),
  },
  {
    name: 'pdf/cyclic-form.pdf',
    bytes: () =>
      pdfOf([
        catalogue,
        onePage,
        '<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>> /Contents 5 0 R>>',
        stream(
          Buffer.from('/X Do /X Do'),
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>>',
        ),
        stream(Buffer.from('/X Do /X Do')),
      ]),
  },
  {
    name: 'pdf/pages-20000.pdf',
    bytes: () =>
      pdfOf([
        catalogue,
        `<</Type /Pages /Kids [${'3 0 R '.repeat(20_000)}] /Count 20000>>`,
        pageOf('4 0 R'),
        stream(words(200)),
        font,
      ]),
  },
  {
    name: 'pdf/text-runs-1e5.pdf',
    bytes: () => pdfOf([catalogue, onePage, pageOf('4 0 R'), flate(words(100_000)), font]),
  },
  {
    name: 'pdf/startxref-9e99.pdf',
    bytes: () =>
      Buffer.from(
        `%PDF-1.7\n${'1 0 obj\n<<>>\nendobj\n'.repeat(100_000)}trailer <</Root 1 0 R /Size 9>>\nstartxref\n${'9'.repeat(99)}\n%%EOF`,
      ),
  },
];
