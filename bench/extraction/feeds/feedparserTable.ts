import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readFeed } from '../../../lambdas/clean-articles/domain/feeds/readFeed.ts';
import { fragmentToBody } from '../../../lambdas/clean-articles/domain/page/fragmentToBody.ts';
import { parseXml } from '../../../lambdas/clean-articles/domain/xml/parseXml.ts';
import { resolveBase } from '../../../lambdas/clean-articles/domain/xml/resolveUrl.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import { feedparserView, Markup } from './feedparserView.ts';
import { PythonExpression } from './pythonExpression.ts';
import { xmlFiles } from './xmlFiles.ts';

/** What the issue asks for: titles, links, ids, dates, authors, summaries, content, categories, enclosures. */
const SCOPE = new Set([
  ...['title', 'title_detail', 'link', 'links', 'id', 'guid', 'guidislink', 'description', 'summary', 'summary_detail'],
  ...['subtitle', 'subtitle_detail', 'tagline', 'tagline_detail', 'content', 'author', 'author_detail', 'authors'],
  ...['contributors', 'publisher', 'publisher_detail', 'tags', 'category', 'categories', 'enclosures'],
  ...['published', 'updated', 'created', 'expired', 'modified', 'issued', 'date', 'published_parsed', 'updated_parsed'],
  ...['created_parsed', 'expired_parsed', 'modified_parsed', 'issued_parsed', 'date_parsed'],
]);
const FIELD = /(?:feed|entries\[\d+\]|\['source'\])(?:\['(\w+)'\]|\.(\w+))/g;

/** True when an expectation looks at fields and all of them are among those above. */
function inScope(expectation: string): boolean {
  const fields = [...expectation.matchAll(FIELD)]
    .map(([, key, name]) => key ?? name ?? '')
    .filter((f) => f !== 'source');
  return fields.length > 0 && fields.every((field) => SCOPE.has(field));
}
const DOCUMENT = 'http://127.0.0.1:8097/tests/wellformed/';

interface Tally {
  right: number;
  all: number;
  wrong: string[];
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a fragment shows and links to. */
function shown(html: string, base: string): string {
  const body = fragmentToBody(html, base === '' ? undefined : base);
  const urls = [...body.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => url);
  return JSON.stringify([flat(body.text), urls]);
}

function equals(left: unknown, right: unknown): boolean {
  if (left instanceof Markup) {
    return typeof right === 'string' && shown(left.html, left.base) === shown(right, '');
  }
  if (right instanceof Markup) return equals(right, left);
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, at) => equals(item, right[at]));
  }
  if (typeof left === 'object' && left !== null && typeof right === 'object' && right !== null) {
    const names = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...names].every((name) => equals(Reflect.get(left, name), Reflect.get(right, name)));
  }
  return left === right || (left === undefined && right === null);
}

function check(file: string, expectation: string): boolean {
  const text = readFileSync(file, 'utf8');
  const location = /Content-Location:\s*(\S+)/.exec(text.slice(0, 1000))?.[1];
  const isServed = location !== undefined || /\/http/.test(file);
  const base = isServed ? resolveBase(location ?? '', DOCUMENT) : '';
  const feed = readFeed(parseXml(text, inputLimits.parse({}), base));
  return new PythonExpression(expectation, feedparserView(feed), equals).evaluate();
}

/** Runs the expectations of one folder of feedparser's tests; `scope` says which of them count. */
function tally(folder: string, scope: (expectation: string) => boolean): Tally {
  const result: Tally = { right: 0, all: 0, wrong: [] };
  for (const file of xmlFiles(folder)) {
    const head = readFileSync(file, 'utf8').slice(0, 3000);
    const expectation = /Expect:\s*(.*)/.exec(head)?.[1];
    if (expectation === undefined || !scope(expectation)) continue;
    result.all++;
    let right = false;
    try {
      right = check(file, expectation);
    } catch {
      right = false;
    }
    if (right) result.right++;
    else result.wrong.push(`${relative(folder, file)}: ${expectation}`);
  }
  return result;
}

/** Lines of the feeds table: how many of feedparser's expectations are met, in scope and over all. */
export function feedparserTable(data: string, verbose = false): string[] {
  const lines: string[] = [];
  for (const set of ['wellformed', 'illformed', 'entities']) {
    const folder = join(data, 'feedparser', 'tests', set);
    const scoped = tally(folder, inScope);
    const all = tally(folder, () => true);
    const share = ((100 * scoped.right) / scoped.all).toFixed(1);
    lines.push(
      `feedparser ${set}: ${scoped.right} of ${scoped.all} in scope (${share}%), ${all.right} of all ${all.all}`,
    );
    if (verbose) lines.push(...scoped.wrong.map((wrong) => `  ${wrong}`));
  }
  return lines;
}
