import type { Block, GroupBlock, GroupTag, LeafTag } from './block.ts';

/** Mean characters per cell above which a table lays out text instead of listing data. */
const LAYOUT_CELL_LENGTH = 250;

/** Makes a finished group well-formed: what it can't hold is wrapped or moved out of it; an empty one falls away. */
export function closeGroup(group: GroupBlock): Block[] {
  if (group.children.length === 0) return isCell(group) ? [group] : [];
  if (group.tag === 'table') return closeTable(group);
  if (group.tag === 'figure') return closeFigure(group);
  if (group.tag === 'ul' || group.tag === 'ol') return [wrapStrays(group, ['li'], 'li')];
  if (group.tag === 'dl') return [wrapStrays(group, ['dt', 'dd'], 'dd')];
  if (group.tag === 'tr') return group.children.some(hasContent) ? [wrapStrays(group, ['td', 'th'], 'td')] : [];
  return [{ ...group, children: relabel(group.children) }];
}

const isCell = ({ tag }: GroupBlock): boolean => tag === 'td' || tag === 'th';
const hasContent = (block: Block): boolean => block.kind !== 'group' || block.children.length > 0;

function wrapStrays(group: GroupBlock, allowed: readonly GroupTag[], wrapper: GroupTag): GroupBlock {
  const children = relabel(group.children).map(
    (child): Block =>
      child.kind === 'group' && allowed.includes(child.tag)
        ? child
        : { kind: 'group', tag: wrapper, attributes: '', children: [child] },
  );
  return { ...group, children };
}

/** Captions outside the figure or table they belong to are paragraphs. */
function relabel(blocks: readonly Block[]): Block[] {
  const tagOf = (tag: LeafTag): LeafTag => (tag === 'figcaption' || tag === 'caption' ? 'p' : tag);
  return blocks.map((block) => (block.kind === 'leaf' ? { ...block, tag: tagOf(block.tag) } : block));
}

function closeFigure(group: GroupBlock): Block[] {
  const images = group.children.filter((child) => child.kind === 'image');
  if (images.length === 0) return relabel(group.children);
  const captions = group.children.filter((child) => child.kind === 'leaf' && child.tag === 'figcaption');
  const others = group.children.filter((child) => child.kind === 'leaf' && child.tag !== 'figcaption');
  const figure: GroupBlock = { ...group, children: [...images, ...mergeCaptions(captions)] };
  return [figure, ...relabel(others)];
}

function mergeCaptions(captions: readonly Block[]): Block[] {
  const leaves = captions.filter((caption) => caption.kind === 'leaf');
  const [first] = leaves;
  if (!first) return [];
  return [
    { ...first, html: leaves.map((leaf) => leaf.html).join('<br>'), text: leaves.map((leaf) => leaf.text).join('\n') },
  ];
}

function closeTable(group: GroupBlock): Block[] {
  const rows = group.children.filter((child) => child.kind === 'group' && child.tag === 'tr');
  if (isLayout(rows)) return relabel(group.children.flatMap(contentOf));
  const captions = group.children.filter((child) => !rows.includes(child));
  return [...relabel(captions), { ...group, children: rows }];
}

const contentOf = (block: Block): Block[] =>
  block.kind === 'group' && (block.tag === 'tr' || isCell(block)) ? block.children.flatMap(contentOf) : [block];

function isLayout(rows: readonly Block[]): boolean {
  const cells = rows.map((row) => (row.kind === 'group' ? row.children : []));
  if (Math.max(0, ...cells.map((row) => row.length)) < 2) return true;
  const flat = cells.flat();
  if (flat.some(holdsTable)) return true;
  return flat.reduce((sum, cell) => sum + lengthOf(cell), 0) / flat.length > LAYOUT_CELL_LENGTH;
}

const holdsTable = (block: Block): boolean =>
  block.kind === 'group' && (block.tag === 'table' || block.children.some(holdsTable));

function lengthOf(block: Block): number {
  if (block.kind === 'leaf') return block.text.length;
  return block.kind === 'group' ? block.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}
