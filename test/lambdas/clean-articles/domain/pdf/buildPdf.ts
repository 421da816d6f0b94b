export interface PlacedText {
  text: string;
  x: number;
  /** From the bottom of the page, in points. */
  y: number;
  size?: number;
}

export interface PdfParts {
  pages: readonly (readonly PlacedText[])[];
  info?: string;
  /** Raw content of the first page instead of its texts, with the entries of its stream dictionary. */
  stream?: { dictionary: string; content: Buffer };
  encrypt?: string;
}

const contentOf = (texts: readonly PlacedText[]): string =>
  texts
    .map(
      ({ text, x, y, size = 10 }) =>
        `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    .join('\n');

/** A small PDF of letter-size pages set in Helvetica. */
export function buildPdf({ pages, info = '', stream, encrypt }: PdfParts): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const kids = pages.map((_, at) => `${4 + 2 * at} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [at, texts] of pages.entries()) {
    const content = (at === 0 && stream?.content) || Buffer.from(contentOf(texts), 'latin1');
    const dictionary = at === 0 && stream ? stream.dictionary : '';
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * at} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} ${dictionary} >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const infoNumber = add(`<< ${info} >>`);
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += object.length;
    parts.push(object);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `/Size ${objects.length + 1} /Root 1 0 R /Info ${infoNumber} 0 R ${encrypt ? `/Encrypt ${encrypt} /ID [<00><00>]` : ''}`;
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
