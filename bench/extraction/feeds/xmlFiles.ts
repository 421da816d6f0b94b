import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder and its folders with one of these endings, in order of its path. */
export const filesOf = (folder: string, ...endings: string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

export const xmlFiles = (folder: string): string[] => filesOf(folder, '.xml');
