import { windows1252Char } from './windows1252.ts';

/** ISO charsets whose bytes 0x80 to 0x9F, controls that no text has, are in practice the signs Windows has there: the same quotes and dashes. */
const mixed = /^iso-8859-(?:2|4|7|8|8-i|13|15|16)$/;
/** Bytes that are letters in the Windows charset for the same languages, which lays out others anew too. */
const windowsLetters: Readonly<Record<string, { charset: string; bytes: readonly number[] }>> = {
  'iso-8859-2': {
    charset: 'windows-1250',
    bytes: [0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f],
  },
  'iso-8859-6': {
    charset: 'windows-1256',
    bytes: [0x81, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x98, 0x9a, 0x9f],
  },
};

/** The charset that bytes said to be of an ISO charset are of: the Windows one where they hold letters only that has. */
export function charsetByC1(bytes: Uint8Array, charset: string): string {
  const letters = windowsLetters[charset];
  return letters?.bytes.some((byte) => bytes.includes(byte)) ? letters.charset : charset;
}

/** The text of an ISO charset with what its controls are meant as. */
export const withMeantC1 = (text: string, charset: string): string =>
  mixed.test(charset) ? text.replace(/[\u0080-\u009f]/g, (char) => windows1252Char(char.charCodeAt(0))) : text;
