import { escapeHtml } from '../page/escapeHtml.ts';
import type { BodyText } from '../page/fragmentToBody.ts';
import { addMissingSpaces } from './missingSpaces.ts';
import { RepairLog } from './repairLog.ts';
import { repairRun } from './repairText.ts';
import { blockKey, repeatedBlocks } from './repeatedBlocks.ts';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/**
 * Mends a body that has its blocks already: characters, glued sentences and repeated blocks, in the text and in the
 * sanitised html alike. The html is left untouched where the text needs no mending.
 */
export function repairBody(body: BodyText, log: RepairLog): BodyText {
  const before = log.total;
  const blocks = body.text.split('\n\n').map((block) => repairBlock(block, log));
  const repeated = repeatedBlocks(blocks);
  log.count('repeated-blocks', repeated.size);
  if (log.total === before) return body;
  const kept = blocks.filter((block, index) => block !== '' && !repeated.has(index));
  const html = repairHtmlRuns(body.html);
  return { text: kept.join('\n\n'), html: repeated.size === 0 ? html : withoutRepeats(html, blocks, repeated) };
}

function repairBlock(block: string, log: RepairLog): string {
  const { text, count } = addMissingSpaces(repairRun(block, log));
  log.count('missing-space', count);
  return text.trim();
}

/** The writer of the html escapes every sign of markup, so what stands between two tags is text. */
function repairHtmlRuns(html: string): string {
  const unlogged = new RepairLog();
  return html
    .split(/(<[^>]*>)/)
    .map((piece, at) => (at % 2 === 1 || piece === '' ? piece : escapeHtml(repairHtmlRun(piece, unlogged))))
    .join('');
}

const repairHtmlRun = (run: string, log: RepairLog): string =>
  addMissingSpaces(
    repairRun(
      run.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (name) => entities[name] ?? name),
      log,
    ),
  ).text;

/** Leaves out the paragraphs that the text left out; sanitised paragraphs hold no others. */
function withoutRepeats(html: string, blocks: readonly string[], repeated: ReadonlySet<number>): string {
  const keys = new Set([...repeated].map((index) => blockKey(blocks[index] ?? '')));
  const seen = new Set<string>();
  return html.replace(/<p>[\s\S]*?<\/p>/g, (paragraph) => {
    const key = blockKey(paragraph.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' '));
    if (!keys.has(key)) return paragraph;
    if (seen.has(key)) return '';
    seen.add(key);
    return paragraph;
  });
}
