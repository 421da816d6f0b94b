import { isSiteName } from './siteNames.ts';

const separators = /\s+[|\u2013\u2014\u00b7\u2022\u00bb\u00ab\u203a>~-]+\s+|\s*[|\uff5c]\s*|\s+::\s+|--+|_(?=[^_]*$)/u;
const marksAtEnd = /[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:~\uff5c_-]+$/u;
const marksAtStart = /^[\s|\u2013\u2014\u00b7\u2022\u00bb\u203a>:~\uff5c-]+/u;

/** The parts of a title between dashes, bars and their like. */
export const titleParts = (title: string): string[] => title.split(separators).filter(Boolean);

/** Cuts the first and last parts of a title that name the site, and a section named before the site's name. */
export function withoutSite(title: string, names: readonly string[], section: string | undefined): string {
  let rest = title;
  for (let parts = titleParts(rest); parts.length > 1; parts = titleParts(rest)) {
    const [first = '', last = ''] = [parts[0], parts.at(-1)];
    const isSection = rest !== title && section !== undefined && last.toLowerCase() === section.toLowerCase();
    if (isSection || isSiteName(last, names)) rest = rest.slice(0, rest.lastIndexOf(last)).replace(marksAtEnd, '');
    else if (isSiteName(first, names)) rest = rest.slice(rest.indexOf(first) + first.length).replace(marksAtStart, '');
    else break;
  }
  return rest;
}
