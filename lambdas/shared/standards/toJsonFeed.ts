import type { EnrichedArticle } from '../enrichedArticle.ts';
import { abstractOf, authorNames, bodyOf, labelsOf, webUrl } from './articleParts.ts';
import type { FeedChannel } from './feedChannel.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), items in the order given. */
export function toJsonFeed(channel: FeedChannel, articles: readonly EnrichedArticle[]) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: channel.homePage,
    feed_url: channel.self,
    ...(channel.language && { language: channel.language }),
    items: articles.map(item),
  };
}

function item(enriched: EnrichedArticle) {
  const { article } = enriched;
  const authors = authorNames(article).map((name) => ({ name }));
  const tags = labelsOf(enriched);
  const url = webUrl(article);
  const html = bodyOf(article, 'text/html')?.value;
  const abstract = abstractOf(article);
  const image = article.associations?.[0]?.renditions?.[0]?.href;
  return {
    id: article.uri,
    ...(url && { url }),
    ...(article.title && { title: article.title }),
    ...(html ? { content_html: html } : {}),
    content_text: bodyOf(article, 'text/plain')?.value ?? '',
    ...(abstract && { summary: abstract }),
    ...(image && { image }),
    ...(article.contentCreated && { date_published: article.contentCreated }),
    ...(article.versionCreated && { date_modified: article.versionCreated }),
    ...(authors.length > 0 && { authors }),
    ...(tags.length > 0 && { tags }),
    ...(article.language && { language: article.language }),
  };
}
