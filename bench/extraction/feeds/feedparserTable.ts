import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { decodeText } from '../../../lambdas/clean-articles/domain/decode/decodeText.ts';
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
const FIELD =
  /(?:feed|entries\[\d+\])(?:\['source'\]|\.source)?(?:\['(\w+)'\]|\.(?!has_key|get\()(\w+)|\.(?:has_key|get)\('(\w+)')/g;

/** True when an expectation looks at fields and all of them are among those above. */
function inScope(expectation: string): boolean {
  const fields = fieldsOf(expectation);
  return fields.length > 0 && fields.every((field) => SCOPE.has(field));
}

/** The fields of feeds, entries and their sources that an expectation looks at. */
const fieldsOf = (expectation: string): string[] =>
  [...expectation.matchAll(FIELD)].map(([, key, name, asked]) => key ?? name ?? asked ?? '');

/** What the expectations out of scope look at instead, most frequent first. */
function others(expectations: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const expectation of expectations) {
    const field = fieldsOf(expectation)
      .find((name) => !SCOPE.has(name))
      ?.replace(/_.*$/, '');
    const kind = field ?? 'no field of an article (version, encoding, headers, only that it is broken)';
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const rare = sorted.slice(8).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted.slice(0, 8).map(([kind, count]) => `${count} ${kind}`),
    ...(rare > 0 ? [`${rare} others`] : []),
  ].join(', ');
}
const DOCUMENT = 'http://127.0.0.1:8097/tests/wellformed/';

interface Tally {
  right: number;
  all: number;
  wrong: string[];
  /** Expectations that are out of scope. */
  skipped: string[];
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

function check(file: string, xml: string, expectation: string): boolean {
  const location = /Content-Location:\s*(\S+)/.exec(xml.slice(0, 1000))?.[1];
  const isServed = location !== undefined || /\/http/.test(file);
  const base = isServed ? resolveBase(location ?? '', DOCUMENT) : '';
  const feed = readFeed(parseXml(xml, inputLimits.parse({}), base));
  return new PythonExpression(expectation, feedparserView(feed), equals).evaluate();
}

function holds(file: string, xml: string, expectation: string): boolean {
  try {
    return check(file, xml, expectation);
  } catch {
    // A feed that can't be read, or an expression outside the subset, is not met.
    return false;
  }
}

/** The file decoded as it would be behind the HTTP header that its comment names. */
async function readXml(file: string): Promise<string> {
  const bytes = readFileSync(file);
  const header = /Header:\s*Content-type:[^\n]*charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 1000).toString('latin1'));
  return (await decodeText(bytes, header?.[1])).text;
}

/** Runs the expectations of one folder of feedparser's tests; `scope` says which count, `change` what is done to the feed first. */
async function tally(
  folder: string,
  scope: (expectation: string) => boolean,
  change = (xml: string): string => xml,
): Promise<Tally> {
  const result: Tally = { right: 0, all: 0, wrong: [], skipped: [] };
  for (const file of xmlFiles(folder)) {
    const xml = await readXml(file);
    const expectation = /Expect:\s*(.*)/.exec(xml.slice(0, 3000))?.[1];
    if (expectation === undefined) continue;
    if (!scope(expectation)) {
      result.skipped.push(expectation);
      continue;
    }
    result.all++;
    if (holds(file, change(xml), expectation)) result.right++;
    else result.wrong.push(`${relative(folder, file)}: ${expectation}`);
  }
  return result;
}

/** Ways in which feeds are broken in the wild, done to the well-formed ones, whose expectations must still be met. */
const breaks: Readonly<Record<string, (xml: string) => string>> = {
  'end of the file lost': (xml) => xml.trimEnd().replace(/<\/[\w:]+>$/, ''),
  'warning printed before it': (xml) => `Notice: undefined index in line 7\n${xml}`,
  'bare ampersand, undeclared prefix': (xml) =>
    xml.replace(/<\/(?:rss|feed|rdf:RDF|CHANNEL)>\s*$/, '<odd:x y=1>a & b &nbsp; <c</odd:x>$&'),
  'attributes without quotes': (xml) =>
    xml.replace(/<\w[^<>]*>/g, (tag) => tag.replace(/="([\w.:/-]+)"(?=[\s>])/g, '=$1')),
  'control characters': (xml) => xml.replace(/<(?:item|entry|title|link)\b/g, '\u0001\u0008$&'),
  'an attribute twice': (xml) => xml.replace(/<(item|entry)(?=[\s>])/g, '<$1 odd="1" odd="2"'),
  'an end tag too many': (xml) => xml.replace(/<(?:item|entry)(?=[\s>])/g, '</b></p>$&'),
  'end tags of items lost': (xml) => xml.replace(/<\/(?:item|entry)>/g, ''),
};

const percent = ({ right, all }: Tally): string => `${((100 * right) / all).toFixed(1)}%`;

/**
 * Lines of the feeds table: how many of feedparser's expectations are met. In scope are those that look only at titles,
 * links, ids, dates, authors, contributors, publishers, summaries, content, categories and enclosures of feeds, entries and
 * their sources. HTML is compared by the text it shows and the addresses it links to, since sanitisers write it differently.
 */
export async function feedparserTable(data: string, verbose = false): Promise<string[]> {
  const lines: string[] = [];
  const tests = join(data, 'feedparser', 'tests');
  for (const set of ['wellformed', 'illformed', 'entities', 'encoding']) {
    const scoped = await tally(join(tests, set), inScope);
    const all = await tally(join(tests, set), () => true);
    lines.push(
      `  ${set}: ${scoped.right} of ${scoped.all} in scope (${percent(scoped)}), ${all.right} of all ${all.all}`,
    );
    if (scoped.skipped.length > 0) lines.push(`    not in scope: ${others(scoped.skipped)}`);
    if (verbose) lines.push(...scoped.wrong.map((wrong) => `    ${wrong}`));
  }
  for (const [name, change] of Object.entries(breaks)) {
    const broken = await tally(join(tests, 'wellformed'), inScope, change);
    lines.push(`  wellformed, ${name}: ${broken.right} of ${broken.all} in scope (${percent(broken)})`);
  }
  return lines;
}
