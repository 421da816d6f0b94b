import { escapeHtml } from '../page/escapeHtml.ts';
import type { SourceArticle } from '../sourceArticle.ts';
import { readTextHeader, type TextHeader } from './readTextHeader.ts';

const frontMatter = /^(?:---|\+\+\+)\n([\s\S]{0,8000}?)\n(?:---|\+\+\+)\n/;
const heading = /^(#{1,6}) +(\S.*?)#*$/;

/** An article from Markdown: front matter and first heading as its header, the rest as an html fragment. */
export function readMarkdownArticle(text: string, now: Date): SourceArticle {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const front = frontMatter.exec(plain);
  const fromFront = front ? readTextHeader([...fieldLines(front[1] ?? ''), 'x'], now).header : {};
  const blocks = blocksOf(plain.slice(front?.[0].length ?? 0));
  const { header, body } = headingFirst(blocks, now);
  return { ...header, ...fromFront, body: { kind: 'fragment', html: body.map(blockHtml).join('\n') } };
}

/** "name: value" (YAML) and "name = value" (TOML), without quotes. */
const fieldLines = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) =>
      line.replace(/^(\w+)\s*=\s*/, '$1: ').replace(/^(\w{1,40}:\s{1,9})["'[]{1,3}(.*?)["'\]]{1,3}$/, '$1$2'),
    )
    .filter((line) => /^\w+:\s+\S/.test(line));

const blocksOf = (text: string): string[] =>
  text
    .replace(/^(\S.*)\n={3,}$/gm, '# $1')
    .replace(/^(\S.*)\n-{3,}$/gm, '## $1')
    .replace(/^(#{1,6} .*)$/gm, '\n$1\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '' && !/^(?:[-*_] ?){3,}$/.test(block));

function headingFirst(blocks: readonly string[], now: Date): { header: TextHeader; body: readonly string[] } {
  const title = heading.exec(blocks[0] ?? '')?.[2];
  if (!title) return { header: {}, body: blocks };
  const { header, body } = readTextHeader([title, ...blocks.slice(1)], now);
  return {
    header: { ...header, title: { value: stripInline(title), source: 'markdown:heading', confidence: 0.9 } },
    body: body[0] === title ? body.slice(1) : body,
  };
}

function blockHtml(block: string): string {
  const [, marks, title] = heading.exec(block) ?? [];
  if (marks && title) return `<h${marks.length}>${inline(title)}</h${marks.length}>`;
  const lines = block.split('\n');
  if (lines.every((line) => /^>/.test(line))) {
    return `<blockquote><p>${inline(lines.map((line) => line.replace(/^>\s?/, '')).join(' '))}</p></blockquote>`;
  }
  if (/^(?:[-*+]|\d{1,3}[.)]) /.test(lines[0] ?? '')) return listHtml(lines);
  if (/^```|^ {4}/.test(block)) return `<pre>${escapeHtml(block.replace(/^```.*\n?|\n?```$/g, ''))}</pre>`;
  return `<p>${lines.map((line) => inline(line.replace(/ {2,}$/, ''))).join(lines.some((line) => / {2}$/.test(line)) ? '<br>' : ' ')}</p>`;
}

function listHtml(lines: readonly string[]): string {
  const tag = /^\d/.test(lines[0] ?? '') ? 'ol' : 'ul';
  const items: string[] = [];
  for (const line of lines) {
    const item = /^\s*(?:[-*+]|\d{1,3}[.)]) +(.*)$/.exec(line)?.[1];
    if (item !== undefined || items.length === 0) items.push(item ?? line);
    else items[items.length - 1] += ` ${line.trim()}`;
  }
  return `<${tag}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
}

/** Emphasis, code, links and images within a block; addresses are made safe where the fragment is read. */
const inline = (text: string): string =>
  escapeHtml(text)
    .replace(/!\[([^\]]{0,300})\]\(([^)\s]{1,1000})(?: [^)]{0,300})?\)/g, '<img src="$2" alt="$1">')
    .replace(/\[([^\]]{1,500})\]\(([^)\s]{1,1000})(?: [^)]{0,300})?\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]{1,500})\*\*|__([^_]{1,500})__/g, '<strong>$1$2</strong>')
    .replace(/(?<![\w*])\*([^*\s][^*]{0,500})\*(?![\w*])|(?<!\w)_([^_\s][^_]{0,500})_(?!\w)/g, '<em>$1$2</em>')
    .replace(/`([^`]{1,300})`/g, '<code>$1</code>')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1');

const stripInline = (text: string): string =>
  text.replace(/[*_`]{1,3}/g, '').replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1');
