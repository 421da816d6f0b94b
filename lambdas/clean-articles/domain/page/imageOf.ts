import type { Element } from 'domhandler';
import type { ImageBlock } from './block.ts';
import { webUrl } from './safeUrl.ts';

const lazySources = ['src', 'data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-hi-res-src'];
const trackerWords =
  /(?:^|[^a-z])(?:pixel|beacon|track(?:er|ing)?|spacer|blank|transparent|1x1|counter|impression)(?:[^a-z]|$)/i;
/** Smaller ones, in CSS pixels, are icons, emoji and counters. */
const ICON_SIZE = 40;

const size = (value: string | undefined): number | undefined => {
  const number = Number.parseInt(value ?? '', 10);
  return number > 0 && number < 100_000 ? number : undefined;
};

/** The last candidate of a srcset, by custom the largest. */
function lastOfSrcset(srcset: string | undefined): string | undefined {
  return srcset?.split(/,\s/).at(-1)?.trim().split(/\s/, 1)[0];
}

/** The picture an `img` shows, with lazy loading undone; undefined for tracker pixels, icons and sources other than http(s). */
export function imageOf(element: Element, base?: string): ImageBlock | undefined {
  const { attribs } = element;
  const width = size(attribs.width);
  const height = size(attribs.height);
  if (Math.min(width ?? ICON_SIZE, height ?? ICON_SIZE) < ICON_SIZE) return undefined;
  const candidates = [
    ...lazySources.map((name) => attribs[name]),
    lastOfSrcset(attribs.srcset ?? attribs['data-srcset']),
  ];
  for (const candidate of candidates) {
    const src = candidate && !candidate.startsWith('data:') ? webUrl(candidate, base) : undefined;
    if (src === undefined || trackerWords.test(src)) continue;
    const alt = (attribs.alt ?? '').replace(/\s+/g, ' ').trim();
    return { kind: 'image', src, alt, ...(width ? { width } : {}), ...(height ? { height } : {}) };
  }
  return undefined;
}
