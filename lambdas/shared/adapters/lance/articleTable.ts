import { type Connection, connect, Index, Session, type Table } from '@lancedb/lancedb';
import { Bool, Field, Float64, Int32, List, Schema, Utf8 } from 'apache-arrow';

export interface LanceSettings {
  /** A folder, or `s3://bucket/prefix`. */
  uri: string;
  /** Object-store options as LanceDB names them (`region`, `endpoint` ...). */
  storageOptions?: Record<string, string>;
  /** Upper bound of Lance's index cache in bytes, 256 MB unless set; its own default (6 GB) is no Lambda's size. */
  indexCacheBytes?: number;
  /** How old, in seconds, the table version that a search reads may be. */
  maxStalenessSeconds?: number;
}

const text = (name: string): Field => new Field(name, new Utf8(), false);
const compressed = (name: string): Field =>
  new Field(name, new Utf8(), false, new Map([['lance-encoding:compression', 'zstd']]));
const texts = (name: string): Field => new Field(name, new List(new Field('item', new Utf8(), false)), false);

/** One row per article. `terms` is what full-text search reads; `card` is for display; the others are for filters, `...Keys` folded. */
const articleSchema = new Schema([
  text('id'),
  new Field('version', new Int32(), false),
  text('card'),
  compressed('text'),
  text('language'),
  text('sourceKey'),
  new Field('publishedAt', new Float64(), false),
  texts('topicKeys'),
  texts('personKeys'),
  texts('placeKeys'),
  text('duplicateOf'),
  new Field('isCopy', new Bool(), false),
  compressed('terms'),
]);

/** `terms` is analysed before it is stored (termsOf.ts), so Lance only splits it at spaces; positions serve phrases. */
const termIndex = (): Index =>
  Index.fts({
    baseTokenizer: 'whitespace',
    withPosition: true,
    lowercase: false,
    stem: false,
    removeStopWords: false,
    asciiFolding: false,
    maxTokenLength: 200,
  });

const indices: Record<string, () => Index> = {
  terms: termIndex,
  id: () => Index.btree(),
  publishedAt: () => Index.btree(),
  language: () => Index.bitmap(),
  sourceKey: () => Index.bitmap(),
  isCopy: () => Index.bitmap(),
  topicKeys: () => Index.labelList(),
  personKeys: () => Index.labelList(),
  placeKeys: () => Index.labelList(),
};

/**
 * Megabytes of terms that building a text index holds before it begins another part of it; Lance's own bound is 2,048. A
 * question asks each part by itself: of 250,000 rows in 14 parts of 64 MB one of ten words takes three times as long as
 * in 2 of these.
 */
const buildMegabytes = '512';

/** An index cache for who asks much: terms that fall out of it are read and unpacked again, which is most of a long question's work. */
export const readerCacheBytes = 1024 ** 3;

export async function connectLance(settings: LanceSettings): Promise<Connection> {
  // Lance reads this from nowhere but the environment, once.
  process.env.LANCE_FTS_PARTITION_SIZE ??= buildMegabytes;
  const indexCache = BigInt(settings.indexCacheBytes ?? 256 * 1024 * 1024);
  return connect(settings.uri, {
    readConsistencyInterval: settings.maxStalenessSeconds ?? 1,
    session: new Session(indexCache, indexCache / 4n),
    ...(settings.storageOptions && { storageOptions: settings.storageOptions }),
  });
}

/**
 * Makes the table where it is missing, with its indices. The primary key is what makes Lance see that two writers insert
 * the same id at once: without it both rows stay.
 */
export async function createArticleTable(connection: Connection, name: string): Promise<Table> {
  // A table that has its key already is no longer of this schema to Lance, so existOk refuses it: whoever made it may have been stopped half-way.
  const table = await connection
    .createEmptyTable(name, articleSchema, { existOk: true })
    .catch(() => connection.openTable(name));
  const keyed = (await table.schema()).fields.some((field) =>
    [...field.metadata.keys()].some((key) => key.startsWith('lance-schema:unenforced-primary-key')),
  );
  if (!keyed) await table.setUnenforcedPrimaryKey('id');
  const present = new Set((await table.listIndices()).flatMap((index) => index.columns));
  for (const [column, config] of Object.entries(indices)) {
    if (!present.has(column)) await table.createIndex(column, { config: config(), replace: false });
  }
  return table;
}

/** Indexes every row's terms anew: what is left when Lance cannot merge new rows into the index. */
export const rebuildTermIndex = (table: Table): Promise<void> =>
  table.createIndex('terms', { config: termIndex(), replace: true });
