import { atom } from './atom.ts';
import { cdf } from './cdf.ts';
import type { FormatReader } from './formatReader.ts';
import { htmlPage } from './htmlPage.ts';
import { jsonDocument } from './jsonDocument.ts';
import { nitf } from './nitf.ts';
import { plainText } from './plainText.ts';
import { rdfFeed } from './rdfFeed.ts';
import { rss } from './rss.ts';

/** Every format that is read. The highest `recognise` wins; on a tie the earlier line. */
export const formatTable: readonly FormatReader[] = [rss, atom, rdfFeed, cdf, nitf, jsonDocument, htmlPage, plainText];
