import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LanceSearchIndex,
  type LanceSearchIndexSettings,
} from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { type SearchAnswer, type SearchRow, searchRequest } from '../../../../../lambdas/shared/searchIndex.ts';

export const noon = new Date('2026-03-10T12:00:00Z');

/** A search row of nothing in particular. */
export function searchRowOf(fields: Partial<SearchRow> & { id: string }): SearchRow {
  return {
    version: 1,
    uri: `urn:test:${fields.id}`,
    title: '',
    text: '',
    summary: '',
    language: 'en',
    source: 'Example Times',
    published: '2026-03-10T08:00:00Z',
    topics: [],
    people: [],
    places: [],
    organisations: [],
    duplicateOf: '',
    storedAt: `articles/2026/03/10/${fields.id}.v${fields.version ?? 1}.json`,
    ...fields,
  };
}

/** Indices in folders of their own, gone after the tests. */
export class TemporaryIndices {
  private readonly folders: string[] = [];

  async folder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'newsdrop-search-'));
    this.folders.push(folder);
    return folder;
  }

  async open(settings: Partial<LanceSearchIndexSettings> = {}): Promise<LanceSearchIndex> {
    const uri = settings.uri ?? (await this.folder());
    return new LanceSearchIndex({ maxStalenessSeconds: 0, relistMs: 0, ...settings, uri }, { now: () => noon });
  }

  async removeAll(): Promise<void> {
    await Promise.all(this.folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })));
  }
}

export const find = (
  index: LanceSearchIndex,
  query: string,
  rest: Partial<Parameters<typeof searchRequest.parse>[0] & object> = {},
): Promise<SearchAnswer> => index.search(searchRequest.parse({ query, ...rest }));

export const idsOf = (answer: SearchAnswer): string[] => answer.hits.map((hit) => hit.id);
