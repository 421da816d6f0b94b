import { gazetteer } from '../places/gazetteer.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import type { Mention } from './findMentions.ts';
import { PHRASE, WORD } from './lexicon.ts';

/**
 * Outside English the model's word is not enough: places must be in the gazetteer, people must bear a known first name
 * or follow a title, organisations must be listed, be an acronym or hold a telling word.
 */
export function keepCertain(mentions: readonly Mention[], read: DocumentWords): Mention[] {
  return mentions.filter((mention) => {
    if (mention.type === 'other') return true;
    if (mention.type === 'place')
      return gazetteer()
        .find(mention.name)
        .some((place) => place.people > 20_000 || place.kind >= 3);
    if (mention.type === 'person') return isPerson(mention, read);
    return isOrganisation(mention, read);
  });
}

function isPerson(mention: Mention, read: DocumentWords): boolean {
  const before = read.flags[mention.from - 1] ?? 0;
  if (before & WORD.title) return true;
  return mention.to - mention.from > 1 && ((read.flags[mention.from] ?? 0) & WORD.firstName) !== 0;
}

function isOrganisation(mention: Mention, read: DocumentWords): boolean {
  for (let i = mention.from; i < mention.to; i++) {
    const listed = (read.phrase[i] ?? 0) >> 2;
    if (listed & PHRASE.organisation || (read.flags[i] ?? 0) & (WORD.orgHead | WORD.company)) return true;
    if ((read.shape[i] ?? 0) & SHAPE.allCapitals && mention.to - mention.from === 1) return true;
  }
  return false;
}
