/** Versions of what wrote the analysis, as each stored file names them; a retrained model raises its own. */
export const modelVersions = { enricher: '1', entities: '4', topics: '3', places: '3' } as const;
