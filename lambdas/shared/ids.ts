import { createHash } from 'node:crypto';
import type { DropRef } from './messages.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** 22 base64url characters (132 bits of SHA-256): the same `uri` always gives the same id. */
export const articleIdOf = (uri: string): string => hash(uri);

/** Identifies one version of one dropped object; redelivered events of the same write give the same id. */
export const dropIdOf = (drop: Pick<DropRef, 'bucket' | 'key' | 'versionId'>): string =>
  hash(`${drop.bucket}\n${drop.key}\n${drop.versionId}`);

/** An article's place in the fixed total order of all articles: drop time, then sequencer, drop and item. Compares as a plain string. */
export const orderOf = (drop: DropRef, item: number): string =>
  [drop.eventTime, drop.sequencer.padEnd(32, '0'), dropIdOf(drop), String(item).padStart(9, '0')].join('/');

/** The enriched JSON's key: `articles/YYYY/MM/DD/<articleId>.v<version>.json`; the day is the article's first known date (UTC). */
export const articleKey = (articleId: string, version: number, day: string): string =>
  `articles/${day.slice(0, 10).replaceAll('-', '/')}/${articleId}.v${version}.json`;

/** Where it is noted that an article was withdrawn: by its id alone, as search no longer knows the day of its tombstones. */
export const withdrawnKey = (articleId: string): string => `withdrawn/${articleId}.json`;
