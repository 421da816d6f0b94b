import { cleanedMessage } from '../shared/messages.ts';
import { type SqsHandler, sqsHandler } from '../shared/sqsHandler.ts';
import { type DeduplicateArticleServices, deduplicateArticle } from './deduplicateArticle.ts';

/** Takes cleaned articles off the queue `cleaned`, one message a record. */
export const deduplicateArticlesHandler = (services: () => DeduplicateArticleServices): SqsHandler =>
  sqsHandler({
    parse: (body) => [cleanedMessage.parse(JSON.parse(body))],
    services,
    handle: deduplicateArticle,
    inOrder: true,
  });
