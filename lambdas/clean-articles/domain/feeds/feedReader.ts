import { decodeLines } from '../decode/decodeLines.ts';
import type { FormatReader } from '../formats/formatReader.ts';
import { itemOrRejected } from '../formats/sourceDraft.ts';
import { rootName } from '../xml/rootName.ts';
import { feedArticle } from './feedArticle.ts';
import { streamFeed } from './readFeed.ts';

/** How sure a feed is by its root element, and by a start tag behind something that should not be there. */
const BY_ROOT = 0.95;
const BY_TAG = 0.6;

/**
 * Recognises a feed by its root element, in which `inside` must be found, or by its start tag behind junk that is no web
 * page. `tag` is as feeds write it (`rss`, `rdf:RDF`).
 */
export function feedLikeness(tag: string, inside?: RegExp): FormatReader['recognise'] {
  const root = tag.slice(tag.indexOf(':') + 1).toLowerCase();
  return ({ text }) => {
    const name = rootName(text);
    if (name === root) return !inside || inside.test(text) ? BY_ROOT : 0;
    if (!text.includes(`<${tag}`) || name === 'html') return 0;
    return /<html[\s>]/i.test(text) ? 0 : BY_TAG;
  };
}

/** A reader of one feed format, streamed: every entry on its own, so that one that fails leaves the others alone. */
export const feedReader = (name: string, recognise: FormatReader['recognise']): FormatReader => ({
  name,
  recognise,
  async *read(input) {
    let charset = 'utf-8';
    async function* pieces(): AsyncGenerator<string> {
      for await (const piece of decodeLines(input)) {
        charset = piece.charset;
        yield piece.text;
      }
    }
    for await (const { entry, feed } of streamFeed(pieces(), input.limits, input.url ?? '')) {
      const result = itemOrRejected(() =>
        feedArticle(entry, { format: name, feed, now: input.now, limits: input.limits }),
      );
      yield 'article' in result ? { ...result, charset } : result;
    }
  },
});
