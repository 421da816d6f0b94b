/** Versions of what wrote the analysis, as each stored file names them. */
export const modelVersions = { enricher: '1', entities: 'none', topics: 'none' } as const;
