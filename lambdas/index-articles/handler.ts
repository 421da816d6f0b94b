import { judgedMessage } from '../shared/messages.ts';
import { type SqsHandler, sqsHandler } from '../shared/sqsHandler.ts';
import { type IndexArticleServices, indexArticle } from './indexArticle.ts';

/** Takes judged articles off the queue `judged`, one message a record. */
export const indexArticlesHandler = (services: () => IndexArticleServices): SqsHandler =>
  sqsHandler({
    parse: (body) => [judgedMessage.parse(JSON.parse(body))],
    services,
    handle: indexArticle,
  });
