import { join } from 'node:path';

/** A segment as a file name: what a file system could misread (dots that climb or hide, separators, controls) is percent-encoded. */
function encodeSegment(segment: string): string {
  const wellFormed = Buffer.from(segment, 'utf8').toString('utf8');
  const safe = encodeURIComponent(wellFormed).replaceAll('*', '%2A');
  if (safe === '') return '%';
  return safe.startsWith('.') ? `%2E${safe.slice(1)}` : safe;
}

/** Where an object lies: below `root`, whatever its key says. Different keys give different paths. */
export const objectPath = (root: string, key: string): string => join(root, ...key.split('/').map(encodeSegment));

/** The part of a key that `objectPath` gave this file or folder name. */
export const segmentOfName = (name: string): string => (name === '%' ? '' : decodeURIComponent(name));
