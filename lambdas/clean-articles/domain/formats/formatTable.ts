import { arc } from '../containers/arc.ts';
import { bzip2 } from '../containers/bzip2.ts';
import { gzip } from '../containers/gzip.ts';
import { tar } from '../containers/tar.ts';
import { warc } from '../containers/warc.ts';
import { zip } from '../containers/zip.ts';
import { zstd } from '../containers/zstd.ts';
import { anpa1312 } from './anpa1312.ts';
import { atom } from './atom.ts';
import { cdf } from './cdf.ts';
import type { FormatReader } from './formatReader.ts';
import { htmlPage } from './htmlPage.ts';
import { iptc7901 } from './iptc7901.ts';
import { jsonDocument } from './jsonDocument.ts';
import { jsonLines } from './jsonLines.ts';
import { mail } from './mail.ts';
import { markdown } from './markdown.ts';
import { newsml1 } from './newsml1.ts';
import { newsmlG2 } from './newsmlG2.ts';
import { nitf } from './nitf.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plainText.ts';
import { rdfFeed } from './rdfFeed.ts';
import { rss } from './rss.ts';
import { table } from './table.ts';
import { xmlArticle } from './xmlArticle.ts';

/** Every format that is read. The highest `recognise` wins; on a tie the earlier line. */
export const formatTable: readonly FormatReader[] = [
  warc,
  arc,
  gzip,
  zip,
  tar,
  bzip2,
  zstd,
  rss,
  atom,
  rdfFeed,
  cdf,
  newsmlG2,
  newsml1,
  nitf,
  iptc7901,
  anpa1312,
  jsonLines,
  mail,
  pdf,
  table,
  jsonDocument,
  xmlArticle,
  htmlPage,
  markdown,
  plainText,
];
