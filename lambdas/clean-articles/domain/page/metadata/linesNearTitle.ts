import { normalText } from '../mainText/normalText.ts';
import type { PageContext } from '../mainText/pageContext.ts';

const LINES_AFTER = 8;
const LINES_BEFORE = 4;

/** Lines shortly after and before the headline, where pages show who wrote when. */
export function linesNearTitle(context: PageContext): string[] {
  const { blocks } = context;
  const at = headlineAt(context);
  if (at < 0) return [];
  const near = [...blocks.slice(at + 1, at + 1 + LINES_AFTER), ...blocks.slice(Math.max(0, at - LINES_BEFORE), at)];
  return near.map(({ nodes }) =>
    nodes
      .map(({ data }) => data)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The block of the headline: the one found already, else the first main heading, else a heading that ends in the title. */
function headlineAt({ blocks, titleAt, normalTitle }: PageContext): number {
  if (titleAt >= 0) return titleAt;
  const main = blocks.findIndex(({ tag }) => tag === 'h1');
  if (main >= 0 || normalTitle.length < 8) return main;
  return blocks.findIndex(({ tag, text }) => /^h[2-4]$/.test(tag) && normalText(text).endsWith(normalTitle));
}
