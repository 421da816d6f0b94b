import { PermanentError } from '../../../shared/errors.ts';
import { collectBytes, memberInput } from '../formatInput.ts';
import type { FormatInput, FormatReader, ReadItem } from '../formats/formatReader.ts';
import { isLitter, memberName } from './archiveNames.ts';
import type { ZipEntry } from './openZip.ts';

/** Zip archives. The dropped file itself is read from where it lies, of any size, and reading can go on at any file in it. */
export const zip: FormatReader = {
  name: 'zip',
  recognise: ({ bytes: [a, b, c, d] }) =>
    a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6)) ? 0.9 : 0,
  async *read(input, resumeAt = 0) {
    // Inside another container it has to be held whole, for its directory stands at its end.
    const source = input.seek ?? inMemory(await collectBytes(input, 'maxHeldBytes'));
    const { openZip } = await import('./openZip.ts');
    let isReached = resumeAt === 0;
    for await (const entry of openZip(source, input.name)) {
      isReached ||= entry.offset === resumeAt;
      if (isReached) for (const found of member(entry, input)) yield { ...found, offset: entry.offset };
    }
  },
};

function* member(entry: ZipEntry, input: FormatInput): Generator<ReadItem> {
  const { path } = entry;
  const name = memberName(path);
  if (path.endsWith('/') || isLitter(path)) return;
  const document = officeDocument(path);
  if (document) {
    throw new PermanentError(
      'unsupported-format',
      `${input.name} is ${document}, which is not read. Save it as text, HTML or PDF and drop that.`,
    );
  }
  if (entry.isEncrypted) {
    yield {
      rejected: { code: 'encrypted', message: `${name} in ${input.name} is encrypted. Drop it without a password.` },
    };
    return;
  }
  if (!entry.canBeRead) {
    yield {
      rejected: {
        code: 'unsupported-format',
        message: `${name} in ${input.name} is packed by a method that is not read. Pack it again with deflate.`,
      },
    };
    return;
  }
  yield { member: memberInput(input, { name, open: () => counted(entry, input) }) };
}

async function* counted(entry: ZipEntry, input: FormatInput): AsyncGenerator<Uint8Array> {
  // What is read by ranges is counted here; a zip inside another container was counted as that was unpacked.
  if (input.seek) input.budget?.countPacked(entry.packedBytes);
  for await (const chunk of entry.stream()) {
    input.budget?.countUnpacked(chunk.length);
    yield chunk;
  }
}

/** Office documents, e-books and programs are zip archives too; their parts are no articles. */
function officeDocument(path: string): string | undefined {
  if (path === '[Content_Types].xml') return 'an Office document (Word, Excel or PowerPoint)';
  if (path === 'mimetype') return 'an OpenDocument file or e-book';
  if (path === 'META-INF/MANIFEST.MF' || path === 'AndroidManifest.xml') return 'a program package';
  return undefined;
}

const inMemory = (bytes: Uint8Array) => ({
  size: bytes.length,
  async *from(offset: number): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(offset);
  },
});
