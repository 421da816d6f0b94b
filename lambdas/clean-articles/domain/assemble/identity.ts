import { createHash } from 'node:crypto';
import type { CleanArticle } from '../../../shared/cleanArticle.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { canonicalUrl } from './canonicalUrl.ts';

export interface Identity {
  uri: string;
  uriSource: CleanArticle['uriSource'];
}

/** What the dropped file lends to an article that has no identity of its own. */
export interface DropIdentity {
  /** Bucket and key, in one string. */
  key: string;
  holdsOneArticle: boolean;
}

/** Schemes under which sources really give ids; anything else with a colon is just a string. */
const idSchemes = /^(?:https?|urn|tag|doi|info|ark|ni|news|mid|acct|at|yt|newsml|oai):[^\s]+$/i;
const longestId = 600;

/**
 * An article's `uri`: its source's id (made a valid URI), else its canonical URL, else the drop key when the file holds
 * nothing else, else the hash of its text. An id that is no URI counts only together with the scope it is unique in.
 */
export function identify(source: SourceArticle, text: string, drop: DropIdentity): Identity {
  const page = source.canonicalUrl ?? source.url;
  const pageUri = page ? canonicalUrl(page) : undefined;
  const id = source.id?.trim();
  const idUri = id ? uriOfId(id, source.idScope, pageUri) : undefined;
  if (idUri) return { uri: idUri, uriSource: 'source-id' };
  if (pageUri) return { uri: pageUri, uriSource: 'canonical-url' };
  if (id) return { uri: urn('id', drop.key, id), uriSource: 'source-id' };
  if (drop.holdsOneArticle) return { uri: urn('drop', drop.key), uriSource: 'drop-key' };
  return { uri: urn('text', digest(text)), uriSource: 'text-hash' };
}

function uriOfId(id: string, scope: string | undefined, pageUri: string | undefined): string | undefined {
  if (idSchemes.test(id) && id.length <= longestId) {
    const folded = canonicalUrl(id);
    // A permalink as id is the page's own address; other addresses keep what tells them apart, fragments too.
    if (folded && folded === pageUri) return folded;
    return URL.canParse(id) ? encodeUri(new URL(id).href) : undefined;
  }
  return scope ? urn('id', scope, id) : undefined;
}

/** Percent-encodes what RFC 3986 allows in no URI; URL leaves some of it in opaque paths. */
const encodeUri = (uri: string): string =>
  uri.replace(/[^\w.~:/?#[\]@!$&'()*+,;=%-]/gu, (char) => encodeURIComponent(char.isWellFormed() ? char : '\ufffd'));

function urn(kind: 'id' | 'drop' | 'text', ...parts: string[]): string {
  const encoded = parts.map((part) => (part.length > longestId ? digest(part) : encodePart(part)));
  return `urn:newsdrop:${kind}:${encoded.join(':')}`;
}

const encodePart = (part: string): string => encodeURIComponent(part.toWellFormed()).replaceAll('%2F', '/');
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);
