import { peopleOf, tagsOf } from '../fields/fieldValues.ts';
import { asList, asText, fieldAt, isRecord, recordsAt, textAt } from '../json/jsonValue.ts';
import type { SourceArticle, SourceBody, SourceImage } from '../sourceArticle.ts';
import { resolveUrl } from '../xml/resolveUrl.ts';
import type { ReadItem } from './formatReader.ts';
import type { JsonContext, JsonObject, JsonShape } from './jsonShape.ts';
import { fromDraft, present, rejected } from './sourceDraft.ts';
import { firstDate, stated } from './sourceFields.ts';

const VERSION = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/1/i;

const bodyOf = (item: JsonObject): SourceBody | undefined => {
  const html = textAt(item, 'content_html');
  if (html !== undefined) return { kind: 'fragment', html };
  const text = textAt(item, 'content_text');
  return text === undefined ? undefined : { kind: 'text', text };
};

function imagesOf(item: JsonObject, base: string): SourceImage[] {
  const pictures = recordsAt(item, 'attachments')
    .filter((attachment) => textAt(attachment, 'mime_type')?.startsWith('image/'))
    .map((attachment) => ({ url: textAt(attachment, 'url'), caption: textAt(attachment, 'title') }));
  const own = ['image', 'banner_image'].map((name) => ({ url: textAt(item, name), caption: undefined }));
  return [...own, ...pictures].flatMap(({ url, caption }) =>
    url === undefined
      ? []
      : [
          present<SourceImage>({
            url: resolveUrl(url, base),
            caption,
            credit: undefined,
            width: undefined,
            height: undefined,
          }),
        ],
  );
}

/** Version 1.0 has one author, 1.1 several; an item without any has the feed's. */
function authorsOf(item: JsonObject, feed: JsonObject): Pick<SourceArticle, 'authors' | 'infoSources'> {
  for (const node of [item, feed]) {
    const authors = fieldAt(node, 'authors') ?? fieldAt(node, 'author');
    if (authors !== undefined) return peopleOf(Array.isArray(authors) ? authors : [authors], 'json-feed:authors');
  }
  return {};
}

/** Ids that are no URI mean something within their feed only. */
function identity(item: JsonObject, feed: JsonObject): Pick<SourceArticle, 'id' | 'idScope'> {
  const id = textAt(item, 'id');
  if (id === undefined) return {};
  const scope = textAt(feed, 'home_page_url', 'feed_url', 'title');
  return /^[a-z][a-z\d+.-]{1,30}:\S/i.test(id) || scope === undefined ? { id } : { id, idScope: scope };
}

function readItem(item: JsonObject, feed: JsonObject, context: JsonContext): ReadItem {
  const full = bodyOf(item);
  const title = textAt(item, 'title');
  const summary = textAt(item, 'summary');
  const short = summary ?? title;
  const body = full ?? (short === undefined ? undefined : { kind: 'text' as const, text: short });
  if (body === undefined) return rejected('no-article-text', 'The item of the JSON feed has neither title nor text.');
  const base = textAt(item, 'url') ?? textAt(feed, 'home_page_url') ?? context.url ?? '';
  return {
    article: fromDraft({
      body,
      ...identity(item, feed),
      url: textAt(item, 'url'),
      title: stated(title, 'json-feed:title'),
      description: full && summary,
      ...authorsOf(item, feed),
      published: firstDate([[textAt(item, 'date_published'), 'json-feed:date_published']], context.now),
      modified: firstDate([[textAt(item, 'date_modified'), 'json-feed:date_modified']], context.now),
      language: stated(textAt(item, 'language') ?? textAt(feed, 'language'), 'json-feed:language'),
      site: asText(fieldAt(feed, 'title')),
      tags: tagsOf(fieldAt(item, 'tags')),
      images: imagesOf(item, base),
      flags: full ? [] : ['teaser'],
    }),
  };
}

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const jsonFeedShape: JsonShape = {
  name: 'json-feed',
  recognise: (value) =>
    VERSION.test(textAt(value, 'version') ?? '') && Array.isArray(fieldAt(value, 'items')) ? 1 : 0,
  *read(value, context) {
    for (const item of asList(fieldAt(value, 'items'))) yield readItem(isRecord(item) ? item : {}, value, context);
  },
};
