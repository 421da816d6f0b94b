import { type CleanArticle, cleanArticle } from './cleanArticle.ts';
import { TransientError } from './errors.ts';
import type { CleanedMessage } from './messages.ts';
import type { ObjectStore } from './ports.ts';

/** The article a message carries, inline or by pointer. Throws TransientError when what it points to is not there (yet). */
export async function carriedArticle(
  { article }: Pick<CleanedMessage, 'article'>,
  articles: Pick<ObjectStore, 'get'>,
): Promise<CleanArticle> {
  if ('inline' in article) return article.inline;
  const bytes = await articles.get(article.pointer);
  if (!bytes) throw new TransientError(`carried article ${article.pointer} is not there`);
  return cleanArticle.parse(JSON.parse(new TextDecoder().decode(bytes)));
}
