import type { CleanArticle } from './cleanArticle.ts';
import { articleIdOf } from './ids.ts';

/** A clean article of which no more is known than what is given: for corpora, measurements and tests. */
export const bareArticle = (given: Partial<CleanArticle> & { uri: string }): CleanArticle => ({
  uriSource: 'source-id',
  articleId: articleIdOf(given.uri),
  pubStatus: 'usable',
  language: 'und',
  title: '',
  text: '',
  html: '',
  authors: [],
  tags: [],
  subjects: [],
  infoSources: [],
  images: [],
  altIds: [],
  flags: [],
  provenance: {},
  repairs: [],
  format: 'text',
  charset: 'utf-8',
  extractorVersion: 'none',
  ...given,
});
