import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One page of an evaluation set with what is known to be true of it. */
export interface TruePage {
  id: string;
  html: string;
  url?: string;
  text: string;
  title?: string;
  authors?: string[];
  /** ISO day. */
  date?: string;
}

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

const parse = async (path: string): Promise<Json> => JSON.parse(await readFile(path, 'utf8'));
const fields = (value: Json | undefined): { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const readHtml = async (path: string): Promise<string> => gunzipSync(await readFile(path)).toString('utf8');

/** scrapinghub and naeb-dev share a layout: html/<id>.html.gz beside ground-truth.json. */
export async function loadGroundTruth(folder: string): Promise<TruePage[]> {
  const truth = fields(await parse(join(folder, 'ground-truth.json')));
  return Promise.all(
    Object.entries(truth).map(async ([id, entry]) => {
      const { articleBody, url, title, authors, date } = fields(entry);
      const day = text(date).slice(0, 10);
      return {
        id,
        html: await readHtml(join(folder, 'html', `${id}.html.gz`)),
        text: text(articleBody),
        ...(text(url) ? { url: text(url) } : {}),
        ...(text(title) ? { title: text(title) } : {}),
        ...(authors === undefined
          ? {}
          : {
              authors: text(authors)
                .split(',')
                .map((name) => name.trim())
                .filter(Boolean),
            }),
        ...(/^\d{4}-\d\d-\d\d$/.test(day) ? { date: day } : {}),
      };
    }),
  );
}

/** fundus-dev: <country>/<Publisher>.json holds the truth of <Publisher>_<crawl day>.html.gz, in order of the days. */
export async function loadFundus(folder: string): Promise<TruePage[]> {
  const countries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const pages = await Promise.all(countries.map(({ name }) => loadCountry(join(folder, name))));
  return pages.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function loadCountry(folder: string): Promise<TruePage[]> {
  const files = (await readdir(folder)).sort();
  const info = fields(await parse(join(folder, 'meta.info')));
  const pages: TruePage[] = [];
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const publisher = file.slice(0, -'.json'.length);
    const versions = Object.values(fields(await parse(join(folder, file))));
    const pageFiles = files.filter((name) => name.startsWith(`${publisher}_`));
    if (pageFiles.length !== versions.length) continue;
    for (const [index, pageFile] of pageFiles.entries()) {
      const url = text(fields(info[pageFile]).url);
      pages.push(await fundusPage(join(folder, pageFile), pageFile, url, fields(versions[index])));
    }
  }
  return pages;
}

async function fundusPage(path: string, id: string, url: string, truth: { [key: string]: Json }): Promise<TruePage> {
  const body = fields(truth.body);
  const sections = list(body.sections)
    .map(fields)
    .flatMap(({ headline, paragraphs }) => [...list(headline), ...list(paragraphs)]);
  const day = text(truth.publishing_date).slice(0, 10);
  return {
    id,
    html: await readHtml(path),
    url,
    text: [...list(body.summary), ...sections].map(text).join('\n\n'),
    title: text(truth.title),
    authors: list(truth.authors).map(text),
    ...(day ? { date: day } : {}),
  };
}
