import { jsonArticleShape } from './jsonArticleShape.ts';
import { jsonFeedShape } from './jsonFeedShape.ts';
import { jsonSchemaShape } from './jsonSchemaShape.ts';
import type { JsonShape } from './jsonShape.ts';
import { newsApiShape } from './newsApiShape.ts';
import { enrichedShape, ninjsShape } from './ninjsShape.ts';
import { schemaOrgShape } from './schemaOrgShape.ts';

/** Every shape of JSON that is known, most specific first. */
export const jsonShapes: readonly JsonShape[] = [
  enrichedShape,
  jsonSchemaShape,
  ninjsShape,
  jsonFeedShape,
  schemaOrgShape,
  newsApiShape,
  jsonArticleShape,
];
