import { labelsOfCharsets } from './labelsOfCharsets.ts';

const charsets: ReadonlyMap<string, string> = new Map(
  Object.entries(labelsOfCharsets).flatMap(([charset, labels]) => labels.split(' ').map((label) => [label, charset])),
);

/**
 * The charset that a label means, in lower case, as `pipeline.charset` names it: that which browsers read it as, so Latin-1 and
 * ASCII are Windows-1252, for their C1 range is never meant. Unknown labels come back trimmed.
 */
export function charsetOfLabel(label: string): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  return charsets.get(name) ?? name;
}
