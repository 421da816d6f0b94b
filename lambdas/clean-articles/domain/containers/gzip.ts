import { createGunzip } from 'node:zlib';
import { memberInput } from '../formatInput.ts';
import type { FormatReader } from '../formats/formatReader.ts';
import { transformed } from './transformed.ts';

/** Gzip (RFC 1952), of one member or several. */
export const gzip: FormatReader = {
  name: 'gzip',
  recognise: ({ bytes }) => (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 ? 0.9 : 0),
  async *read(input) {
    const name = input.name.replace(/\.t?gz$/i, (ending) => (ending.length > 3 ? '.tar' : ''));
    yield { member: memberInput(input, { name, open: () => transformed(input, createGunzip(), 'gzip') }) };
  },
};
