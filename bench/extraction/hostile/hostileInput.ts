/** A file nobody should have sent. */
export interface HostileInput {
  name: string;
  bytes(): Uint8Array;
}

export const mebibyte = 1024 * 1024;
export const sentence = 'The harbour was closed for three days after the storm had torn a ferry from its moorings. ';
export const paragraph = sentence.repeat(3);

export const text = (name: string, make: () => string): HostileInput => ({ name, bytes: () => Buffer.from(make()) });
export const bytes = (name: string, make: () => Uint8Array): HostileInput => ({ name, bytes: make });
