import type { RejectCode } from '../../../shared/errors.ts';
import type { InputLimits } from '../../../shared/settings.ts';
import type { InputBudget } from '../inputBudget.ts';
import type { SourceArticle } from '../sourceArticle.ts';

/** The start of an input, for recognising its format by content. The name is a hint for ties only. */
export interface FormatHead {
  /** Up to the first 64 KiB. */
  bytes: Uint8Array;
  /** The same, decoded as well as its start allows; empty for binary data. */
  text: string;
  name: string;
}

export interface DecodedText {
  text: string;
  charset: string;
}

/** An input to read: a dropped object or a member of a container. */
export interface FormatInput {
  name: string;
  limits: InputLimits;
  /** Clock reading that no date may lie behind. */
  now: Date;
  /** Bytes in order; may be asked for once. */
  stream(): AsyncIterable<Uint8Array>;
  /** Everything, at most `limits.maxArticleBytes` (else PermanentError too-large). May be asked for instead of `stream`. */
  bytes(): Promise<Uint8Array>;
  /** `bytes` decoded: BOM, declared, ISO-2022-JP escapes, strict UTF-8, then detection. */
  text(): Promise<DecodedText>;
  /** Charset that a transport header declared (WARC, MIME, zip). */
  declaredCharset?: string;
  /** URL that the transport says it was fetched from (WARC, MHTML). */
  url?: string;
  /** Decompressors count what they unpack here. */
  budget?: InputBudget;
  /** Reading from any byte on, where the file lies in a store that can: the dropped file itself, never a member. */
  seek?: { size: number; from(offset: number): AsyncIterable<Uint8Array> };
}

/**
 * What a reader finds, in file order: an article, something that can't be one (its neighbours go on), or an inner file
 * that is recognised and read on its own. `offset` is the byte an interrupted reading may resume at, where the format can.
 * `format` says more than the reader's name where it knows more (a JSON line that is ninjs).
 */
export type ReadItem = { offset?: number } & (
  | { article: SourceArticle; charset?: string; format?: string }
  | { rejected: { code: RejectCode; message: string } }
  | { member: FormatInput }
);

/** One format: adding one is adding a file with one of these and a line in formatTable.ts. */
export interface FormatReader {
  /** As the ledger and `pipeline.format` name it: `rss`, `ninjs`, `warc` ... */
  readonly name: string;
  /** 0 (can't be) to 1 (certain). The highest wins; on a tie the earlier in the table. */
  recognise(head: FormatHead): number;
  /**
   * Throws PermanentError when the file as a whole can't be read; a bad item is yielded as rejected instead. With
   * `resumeAt`, an `offset` that this reader gave before, `input.stream()` starts at that byte.
   */
  read(input: FormatInput, resumeAt?: number): AsyncIterable<ReadItem>;
}
