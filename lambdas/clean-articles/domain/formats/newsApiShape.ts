import { fieldArticle, foldFields } from '../fields/fieldArticle.ts';
import { fieldAt, isRecord } from '../json/jsonValue.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import type { JsonShape } from './jsonShape.ts';

/** NewsAPI cuts `content` at 200 characters and says how many are missing: "... [+2331 chars]". */
const CUT = /\s{0,9}(?:…|\.\.\.)?\s{0,9}\[\+\d{1,9} chars\]\s{0,9}$/;

const LONGEST_CUT = 100;

function withoutCutMark(article: SourceArticle): SourceArticle {
  const { body } = article;
  const text = body.kind === 'text' ? body.text : body.html;
  const end = text.slice(-LONGEST_CUT);
  if (!CUT.test(end)) return article;
  const kept = text.slice(0, -LONGEST_CUT) + end.replace(CUT, '');
  const cut = body.kind === 'text' ? { kind: body.kind, text: kept } : { kind: 'fragment' as const, html: kept };
  return { ...article, body: cut, flags: [...(article.flags ?? []), 'truncated'] };
}

/** An article as NewsAPI and its like (https://newsapi.org/docs) list it: `source: {id, name}`, `publishedAt`, `content`. */
export const newsApiShape: JsonShape = {
  name: 'newsapi',
  recognise: (value) =>
    isRecord(fieldAt(value, 'source')) && Object.hasOwn(value, 'publishedAt') && Object.hasOwn(value, 'title')
      ? 0.9
      : 0,
  *read(value, context) {
    const result = fieldArticle(foldFields(value), context.now, 'newsapi');
    yield 'article' in result ? { article: withoutCutMark(result.article) } : result;
  },
};
