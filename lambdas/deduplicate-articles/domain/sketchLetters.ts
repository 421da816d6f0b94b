/** The letters of base64url: a sketch is written in them. */
const LETTERS = Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const VALUES = new Uint8Array(128).map((_, code) => Math.max(0, LETTERS.indexOf(code)));
const DOT = 46;
/** Letters the parts of a sketch take at most, dots and all. */
const MOST_LETTERS = 1024;
/** 16-bit numbers of one part, at most, and one behind them. */
const MOST_NUMBERS = 64;

const written = Buffer.alloc(MOST_LETTERS);
let end = 0;
const shorts = new Uint16Array(MOST_NUMBERS);
const longs = new Uint32Array(shorts.buffer);
const bytes = new Uint8Array(shorts.buffer);

/** Begins a sketch's parts; each is written behind a dot. */
export const beginLetters = (): void => {
  end = 0;
};

/** What has been written since. */
export const lettersWritten = (): string => written.toString('latin1', 0, end);

/** The buffers come as arguments of a function that is called once: see plainWords.ts. */
const writeBinsOf =
  (written: Uint8Array, letters: Uint8Array) =>
  (lows: Int32Array, none: number): void => {
    written[end] = DOT;
    const start = end + 1;
    const bins = lows.length;
    for (let bin = 0; bin < bins; bin++) {
      const low = lows[bin] ?? none;
      // What is smaller than none, without a branch.
      written[start + bin] = letters[(1 + (((low & 0xffff) * BIN_VALUES) >>> 16)) & ((low - none) >> 31)] ?? 0;
    }
    end = start + bins;
  };
/** Writes numbers of 31 bits as six bits each: 0 for one that is `none`, else 1 to 63 from its low 16 bits. */
export const writeBins = writeBinsOf(written, LETTERS);

/** Values a filled bin may have: with "empty" they make one letter. */
export const BIN_VALUES = 63;

const writeBytes = (count: number): void => {
  let at = end;
  written[at++] = DOT;
  for (let n = 0; n < count; n += 3) {
    const three = ((bytes[n] ?? 0) << 16) | ((bytes[n + 1] ?? 0) << 8) | (bytes[n + 2] ?? 0);
    written[at++] = LETTERS[three >>> 18] ?? 0;
    written[at++] = LETTERS[(three >>> 12) & 63] ?? 0;
    written[at++] = LETTERS[(three >>> 6) & 63] ?? 0;
    written[at++] = LETTERS[three & 63] ?? 0;
  }
  end = at - ((3 - (count % 3)) % 3);
};

/** Writes the first `count` 16-bit numbers. */
export const writeShorts = (numbers: Int32Array, count: number): void => {
  for (let n = 0; n < count; n++) shorts[n] = numbers[n] ?? 0;
  shorts[count] = 0;
  writeBytes(2 * count);
};

/** Writes the first `count` 32-bit numbers. */
export const writeLongs = (numbers: Int32Array, count: number): void => {
  for (let n = 0; n < count; n++) longs[n] = numbers[n] ?? 0;
  longs[count] = 0;
  writeBytes(4 * count);
};

/** Numbers of six bits as a letter each; `valuesOf` is the inverse. */
export const lettersOf = (values: Uint8Array): string =>
  Buffer.from(values.map((value) => LETTERS[value] ?? 0)).toString('latin1');

/** The numbers of six bits that letters stand for. The inverse of writeBins too, but for the bits lost. */
export const valuesOf = (letters: string): Uint8Array => {
  const values = new Uint8Array(letters.length);
  for (let at = 0; at < values.length; at++) values[at] = VALUES[letters.charCodeAt(at)] ?? 0;
  return values;
};

/** The inverse of writeShorts and writeLongs. */
export const readNumbers = <Numbers>(text: string, numbers: new (bytes: ArrayBuffer) => Numbers): Numbers => {
  const read = new Uint8Array(Buffer.byteLength(text, 'base64url'));
  read.set(Buffer.from(text, 'base64url'));
  return new numbers(read.buffer);
};
