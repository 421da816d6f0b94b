import { gazetteer, KIND } from '../places/gazetteer.ts';
import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import { type Mention, mentionOf } from './findMentions.ts';
import { FOREIGN_OFFICES } from './foreignOffices.ts';
import { PHRASE, WORD } from './lexicon.ts';

/**
 * Outside English the model's word is not enough: places must be in the gazetteer, people must bear a known first name,
 * follow a title or be named in full more than once, organisations must be listed, be an acronym or hold a telling word.
 */
export function keepCertain(mentions: readonly Mention[], tokens: Tokens, read: DocumentWords): Mention[] {
  const parts = mentions.flatMap((mention) => partsOf(mention, tokens));
  const fullNames = new Map<string, number>();
  for (const { type, from, to, name } of parts)
    if (type === 'person' && to - from > 1) fullNames.set(name, (fullNames.get(name) ?? 0) + 1);
  return parts.filter((mention) => {
    if (mention.type === 'other') return true;
    if (mention.type === 'place')
      return gazetteer()
        .find(mention.name)
        .some((place) => place.people > 20_000 || place.kind >= KIND.country);
    if (mention.type === 'person')
      return isPerson(mention, read) || ((fullNames.get(mention.name) ?? 0) > 1 && !isClub(mention, read));
    return isOrganisation(mention, read);
  });
}

const JOINTS = /^(und|et|y|e|en|och|og|oder|ou|o|der|des)$/;
const ARTICLES = /^(der|die|das|le|la|les|el|los|las|il|lo|gli|i|o|os|as|a|de|het|l'|l’)$/i;

/** A model of English reads "Deutsche Bank und Siemens" as one name, and a leading article or office as its first word. */
function partsOf(mention: Mention, tokens: Tokens): Mention[] {
  const parts: Mention[] = [];
  let from = mention.from;
  for (let i = mention.from; i <= mention.to; i++) {
    if (i < mention.to && !JOINTS.test(tokens.words[i] ?? '')) continue;
    while (from < i - 1 && isNoPart(mention, tokens.words[from] ?? '')) from++;
    if (from < i) parts.push(mentionOf(mention.type, from, i, tokens));
    from = i + 1;
  }
  return parts;
}

const isNoPart = (mention: Mention, word: string): boolean =>
  ARTICLES.test(word) || (mention.type === 'person' && FOREIGN_OFFICES.has(word.toLowerCase()));

/** "THW Kiel": a word in capitals, or with one inside, is hardly of a person's name. */
function isClub({ from, to }: Mention, read: DocumentWords): boolean {
  for (let i = from; i < to; i++) if ((read.shape[i] ?? 0) & (SHAPE.allCapitals | SHAPE.innerCapital)) return true;
  return false;
}

function isPerson(mention: Mention, read: DocumentWords): boolean {
  const before = read.flags[mention.from - 1] ?? 0;
  if (before & WORD.title || FOREIGN_OFFICES.has((read.words[mention.from - 1] ?? '').toLowerCase())) return true;
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
