import { type SqsHandler, sqsHandler } from '../shared/sqsHandler.ts';
import { type CleanArticlesServices, cleanArticles } from './cleanArticles.ts';
import { droppedMessages } from './droppedMessages.ts';

export const cleanArticlesHandler = (services: () => CleanArticlesServices): SqsHandler =>
  sqsHandler({ parse: droppedMessages, services, handle: cleanArticles });
