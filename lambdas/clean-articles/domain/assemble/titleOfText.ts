import { parseDateline } from './parseDateline.ts';

const longest = 110;

/** A title for a text that has none: its first sentence without the dateline, cut at a word. */
export function titleOfText(text: string): string {
  const paragraph = text.slice(0, 2000).split('\n', 1)[0] ?? '';
  const dateline = parseDateline(paragraph);
  const lead = dateline ? paragraph.slice(dateline.text.length).replace(/^\s*(?:--+|[-–—−:])\s*/, '') : paragraph;
  const sentence = firstSentence(lead).trim();
  if (sentence.length <= longest) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, longest);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[,;:\s]+$/, '')}…`;
}

/** Up to the first sentence end that a capital or nothing follows; one-letter words and titles end none. */
function firstSentence(text: string): string {
  const ends = /[.!?]["”’»)]?(?=\s+["“‘«(]?[\p{Lu}\p{N}])|[。！？]/gu;
  for (const end of text.matchAll(ends)) {
    const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, end.index - 12), end.index))?.[0] ?? '';
    const isAbbreviation =
      /^\p{L}$|\.\p{L}$|^(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Jr|Sr|No|vs|Inc|Co|Corp|Ltd)$/u;
    if (!isAbbreviation.test(before)) return text.slice(0, end.index + end[0].length);
  }
  return text;
}
