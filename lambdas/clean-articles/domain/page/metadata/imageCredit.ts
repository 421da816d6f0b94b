import { agencyOf } from '../../people/agencies.ts';

export interface CaptionAndCredit {
  caption?: string;
  credit?: string;
}

const word = '(?:photo(?:graph)?|image|picture|credit|foto|bild|crédit|photo credit|source|quelle)';
/** Where a credit begins: a word for it, the sign of copyright, or an agency in brackets or before "Photo/". */
const start = new RegExp(
  `(?:[([|]|^|\\s)(?:(?=(?:ap|afp|reuters|epa|dpa) (?:photo|image)s?/)|(?:${word}(?:\\s?(?:by|credit|von|de))?\\s?(?::\\s?©?|/|©)|©)\\s?|\\((?=(?:ap|reuters|afp|getty|dpa|imago|epa)\\b))(.{2,80}?)[)\\]]?$`,
  'iu',
);
/** The word alone, before a name; "Picture" is part of one. */
const label =
  /^(?:(?:photo|image|picture|foto|bild|crédit)s?(?: (?:credit|by|von|de))|photos?|fotos?|bild|crédit|credit|source|quelle|©)\s/iu;
/** A name in brackets behind the last sentence. */
const bracketed = /(?<=[.!?…”"])\s\((\p{Lu}[^()]{1,40}[\s/][^()]{1,40})\)$/u;
/** What stands behind a last bar. */
const barred = /\s\|\s([^|]{3,80})$/u;

/** The caption of a picture and whom its end credits with it. */
export function splitCredit(text: string): CaptionAndCredit {
  const labelled = start.exec(text);
  if (labelled) return parted(text, labelled.index, closed(labelled[1] ?? ''));
  const named = bracketed.exec(text);
  if (named) return parted(text, named.index, named[1] ?? '');
  const behind = barred.exec(text);
  const credit = behind?.[1] ?? '';
  const isCredit = behind !== null && (/\S\/\S|\svia\s/.test(credit) || agencyOf(credit) !== undefined);
  return isCredit ? parted(text, behind.index, credit) : text === '' ? {} : { caption: text };
}

/** A credit that an element is named for, without the word that introduces it, brackets around it and a caption before it. */
export function bareCredit(text: string): string {
  const found = splitCredit(text).credit;
  return found ?? closed(text.replace(/^[([]+|[)\]]+$/g, '').trim()).replace(label, '');
}

function parted(text: string, at: number, credit: string): CaptionAndCredit {
  const caption = text.slice(0, at).trim();
  return { ...(caption ? { caption } : {}), credit: credit.trim() };
}

/** A bracket that was cut off with the credit's own is put back. */
const closed = (credit: string): string => (/\([^)]*$/.test(credit) ? `${credit})` : credit);
