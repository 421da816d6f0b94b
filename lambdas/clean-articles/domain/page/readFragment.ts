import { canonicalUrl } from '../assemble/canonicalUrl.ts';
import type { SourceImage } from '../sourceArticle.ts';
import type { Block, LeafBlock } from './block.ts';
import { buildBlocks } from './buildBlocks.ts';
import type { BodyText } from './fragmentToBody.ts';
import { normalText } from './mainText/normalText.ts';
import { splitCredit } from './metadata/imageCredit.ts';
import { parseHtml } from './parseHtml.ts';
import { writeHtml } from './writeHtml.ts';
import { writeText } from './writeText.ts';

export interface FragmentOptions {
  /** Links and images are made absolute against it; without it relative ones fall away. */
  baseUrl?: string | undefined;
  /** The article's title where it is known: a heading that repeats it above the text is not text. */
  title?: string | undefined;
  /** The article's own address: a last line that only leads there ("Continue reading") is the feed's, not the article's. */
  ownUrl?: string | undefined;
}

export interface Fragment extends BodyText {
  /** The pictures that stand in it, with what their captions say. */
  images: SourceImage[];
}

/** Letters of a last line that are no link's, in one that says where an article appeared. */
const MAX_FOOTER = 60;
const MAX_LINK_TEXT = 40;

/**
 * Reads a fragment that is all article as `fragmentToBody` does, and tells the article in it from what goes with it: the
 * headline, captions of pictures (in the html they stay), and what feeds write below to lead back to the site.
 */
export function readFragment(html: string, { baseUrl, title, ownUrl }: FragmentOptions): Fragment {
  const all = withoutHeadline(buildBlocks(parseHtml(html).document.children, { baseUrl }), title);
  const blocks = withoutFooter(all, ownUrl && canonicalUrl(ownUrl));
  const text = writeText(blocks.map(withoutCaption)).normalize('NFC');
  return { text, html: writeHtml(blocks).normalize('NFC'), images: blocks.flatMap(picturesIn) };
}

const isHeading = (block: Block | undefined): block is LeafBlock =>
  block?.kind === 'leaf' && /^h[1-6]$/.test(block.tag);

function withoutHeadline(blocks: readonly Block[], title: string | undefined): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'leaf');
  const first = blocks[at];
  const repeats = title !== undefined && isHeading(first) && normalText(first.text) === normalText(title);
  return repeats ? blocks.toSpliced(at, 1) : blocks;
}

const isPicture = (block: Block): boolean =>
  block.kind === 'group' && block.tag === 'figure' && block.children.some(({ kind }) => kind === 'image');

const isCaption = (block: Block): block is LeafBlock => block.kind === 'leaf' && block.tag === 'figcaption';

const withoutCaption = (block: Block): Block =>
  block.kind === 'group' && isPicture(block)
    ? { ...block, children: block.children.filter((child) => !isCaption(child)) }
    : block;

function picturesIn(block: Block): SourceImage[] {
  if (block.kind !== 'group') return [];
  if (!isPicture(block)) return block.children.flatMap(picturesIn);
  const caption = splitCredit(block.children.find(isCaption)?.text.replace(/\s+/g, ' ') ?? '');
  return block.children.flatMap((child) => {
    if (child.kind !== 'image') return [];
    const { src: url, width, height } = child;
    return [{ url, ...caption, ...(width ? { width } : {}), ...(height ? { height } : {}) }];
  });
}

/** The blocks without last lines that lead to the article's own address and say little else. */
function withoutFooter(blocks: readonly Block[], ownUrl: string | undefined): readonly Block[] {
  const last = blocks.at(-1);
  if (ownUrl === undefined || last?.kind !== 'leaf' || last.tag !== 'p') return blocks;
  const links = linksIn(last.html);
  const rest = links.reduce((text, link) => text.replace(link.text, ''), last.text);
  if (!links.some(({ url }) => canonicalUrl(url) === ownUrl)) return blocks;
  if (blocks.length > 1 && rest.length <= MAX_FOOTER) return blocks.slice(0, -1);
  return [...blocks.slice(0, -1), withoutLastLink(last, ownUrl)];
}

interface Link {
  url: string;
  text: string;
  at: number;
  end: number;
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The links of sanitised html, which writes them in one way only. */
function linksIn(html: string): Link[] {
  return [...html.matchAll(/<a href="([^"]*)">/g)].map((open) => {
    const close = html.indexOf('</a>', open.index);
    const inside = html.slice(open.index + open[0].length, close < 0 ? undefined : close);
    const end = close < 0 ? html.length : close + '</a>'.length;
    return { url: unescaped(open[1] ?? ''), text: unescaped(inside.replace(/<[^>]*>/g, '')), at: open.index, end };
  });
}

/** A paragraph without the short link to its own article that ends it. */
function withoutLastLink(block: LeafBlock, ownUrl: string): LeafBlock {
  const link = linksIn(block.html).at(-1);
  const isLast = link !== undefined && !/[\p{L}\p{N}]/u.test(block.html.slice(link.end));
  if (!isLast || canonicalUrl(link.url) !== ownUrl || link.text.length > MAX_LINK_TEXT) return block;
  const at = block.text.lastIndexOf(link.text);
  const text = block.text.slice(0, at).trimEnd();
  // In the middle of a sentence it is one of its words.
  return /[.!?…:»”"\])]$/.test(text) ? { ...block, text, html: block.html.slice(0, link.at).trimEnd() } : block;
}
