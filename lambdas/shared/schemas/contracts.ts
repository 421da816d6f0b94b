import * as z from 'zod';
import { cleanArticle } from '../cleanArticle.ts';
import { enrichedArticle } from '../enrichedArticle.ts';
import { articleFate, dropRecord } from '../ledger.ts';
import { cleanedMessage, droppedMessage, judgedMessage } from '../messages.ts';
import { searchRequest, searchRow } from '../searchIndex.ts';

const contracts = {
  articleFate,
  cleanArticle,
  cleanedMessage,
  droppedMessage,
  dropRecord,
  enrichedArticle,
  judgedMessage,
  searchRequest,
  searchRow,
};

/** File name and content of every exported JSON Schema (2020-12), made from the zod contracts. */
export function contractSchemas(): { file: string; content: string }[] {
  return Object.entries(contracts).map(([name, contract]) => ({
    file: `${name}.json`,
    content: `${JSON.stringify({ title: name, ...z.toJSONSchema(contract) }, null, 2)}\n`,
  }));
}
