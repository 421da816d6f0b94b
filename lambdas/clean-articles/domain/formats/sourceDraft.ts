import { PermanentError, type RejectCode } from '../../../shared/errors.ts';
import type { SourceArticle } from '../sourceArticle.ts';

/** A source article still being put together: what a format leaves open is undefined. */
export type SourceDraft = { [Field in keyof SourceArticle]?: SourceArticle[Field] | undefined } & {
  body: SourceArticle['body'];
};

/** What a reader makes of one item: an article, or the reason why it can't be one. */
export type ItemResult = { article: SourceArticle } | { rejected: { code: RejectCode; message: string } };

export const rejected = (code: RejectCode, message: string): ItemResult => ({ rejected: { code, message } });

/** The item's result, or its rejection where reading it finds the item itself wrong: its neighbours go on. */
export function itemOrRejected(read: () => ItemResult): ItemResult {
  try {
    return read();
  } catch (error) {
    if (error instanceof PermanentError) return rejected(error.code, error.message);
    throw error;
  }
}

/** The object without its undefined fields. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T;
export function present(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * The article without undefined fields and empty lists: absent means unknown, and an article that was modified
 * the moment it was published was not.
 */
export function fromDraft(draft: SourceDraft): SourceArticle {
  const article: SourceArticle = { body: draft.body };
  for (const [field, value] of Object.entries(draft)) {
    const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty) Object.assign(article, { [field]: value });
  }
  if (article.modified && article.modified.value.value === article.published?.value.value) delete article.modified;
  return article;
}
