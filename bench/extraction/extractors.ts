import { extractFromHtml } from '@extractus/article-extractor';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { fragmentToBody } from '../../lambdas/clean-articles/domain/page/fragmentToBody.ts';
import { readPage } from '../../lambdas/clean-articles/domain/page/readPage.ts';

export interface Extracted {
  text: string;
  title?: string;
  authors?: string[];
  /** As the tool gives it. */
  published?: string;
}

/** Our reader and its peers behind one face; text of those that give html alone is made of it by our own block writer, for all alike. */
export interface Extractor {
  name: string;
  extract(html: string, url: string | undefined): Promise<Extracted>;
}

const unknownUrl = 'https://news.example/article';
const names = (byline: string | null | undefined): string[] =>
  (byline ?? '')
    .split(/,| and /)
    .map((name) => name.replace(/^by /i, '').trim())
    .filter(Boolean);
const now = new Date();

const newsdrop: Extractor = {
  name: 'newsdrop',
  async extract(html, url) {
    const article = readPage(html, { url, now });
    return {
      text: article.body.kind === 'clean' ? article.body.text : '',
      ...(article.title ? { title: article.title.value } : {}),
      authors: (article.authors?.value ?? []).map(({ name }) => name),
      ...(article.published ? { published: article.published.value.value } : {}),
    };
  },
};

const readability: Extractor = {
  name: 'readability+linkedom',
  async extract(html) {
    const { document } = parseHTML(html);
    const article = new Readability(document).parse();
    return {
      text: fragmentToBody(article?.content ?? '').text,
      title: article?.title ?? '',
      authors: names(article?.byline),
      published: article?.publishedTime ?? '',
    };
  },
};

const articleExtractor: Extractor = {
  name: 'article-extractor',
  async extract(html, url) {
    const article = await extractFromHtml(html, url ?? unknownUrl);
    return {
      text: fragmentToBody(article?.content ?? '').text,
      title: article?.title ?? '',
      authors: names(article?.author),
      published: article?.published ?? '',
    };
  },
};

const defuddle: Extractor = {
  name: 'defuddle',
  async extract(html, url) {
    const { document } = parseHTML(html);
    const article = await Defuddle(document, url ?? unknownUrl);
    return {
      text: fragmentToBody(article.content).text,
      title: article.title,
      authors: names(article.author),
      published: article.published,
    };
  },
};

export const extractors: readonly Extractor[] = [newsdrop, readability, articleExtractor, defuddle];
