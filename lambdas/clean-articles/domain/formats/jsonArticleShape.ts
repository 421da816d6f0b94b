import { articleLikeness, fieldArticle, foldFields } from '../fields/fieldArticle.ts';
import { wrapsList } from '../json/jsonEnvelope.ts';
import type { JsonShape } from './jsonShape.ts';

/** Any object whose fields go by common names: GDELT, Common Crawl News, newspaper, trafilatura, data set exports. */
export const jsonArticleShape: JsonShape = {
  name: 'json-article',
  recognise: (value) => {
    const likeness = articleLikeness(foldFields(value));
    return likeness < 0.7 && wrapsList(value) ? 0 : likeness;
  },
  *read(value, context) {
    yield fieldArticle(foldFields(value), context.now, 'json');
  },
};
