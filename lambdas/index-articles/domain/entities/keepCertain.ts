import { gazetteer } from '../places/gazetteer.ts';
import type { Tokens } from '../text/tokenize.ts';
import { type DocumentWords, SHAPE } from './documentWords.ts';
import { type Mention, mentionOf } from './findMentions.ts';
import { PHRASE, WORD } from './lexicon.ts';

/**
 * Outside English the model's word is not enough: places must be in the gazetteer, people must bear a known first name
 * or follow a title, organisations must be listed, be an acronym or hold a telling word.
 */
export function keepCertain(mentions: readonly Mention[], tokens: Tokens, read: DocumentWords): Mention[] {
  return mentions
    .flatMap((mention) => partsOf(mention, tokens))
    .filter((mention) => {
      if (mention.type === 'other') return true;
      if (mention.type === 'place')
        return gazetteer()
          .find(mention.name)
          .some((place) => place.people > 20_000 || place.kind >= 3);
      if (mention.type === 'person') return isPerson(mention, read);
      return isOrganisation(mention, read);
    });
}

const JOINTS = /^(und|et|y|e|en|och|og|oder|ou|o|der|des)$/;
const ARTICLES = /^(der|die|das|le|la|les|el|los|las|il|lo|gli|i|o|os|as|a|de|het|l'|l’)$/i;

/** A model of English reads "Deutsche Bank und Siemens" as one name and a leading article as its first word. */
function partsOf(mention: Mention, tokens: Tokens): Mention[] {
  const parts: Mention[] = [];
  let from = mention.from;
  for (let i = mention.from; i <= mention.to; i++) {
    if (i < mention.to && !JOINTS.test(tokens.words[i] ?? '')) continue;
    while (from < i - 1 && ARTICLES.test(tokens.words[from] ?? '')) from++;
    if (from < i) parts.push(mentionOf(mention.type, from, i, tokens));
    from = i + 1;
  }
  return parts;
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
