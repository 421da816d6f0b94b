/** What introduces those who worked on an article but did not write it: photographs, editing, translation, research. */
const otherWork =
  'photo(?:s|graph(?:s|y|ed|er|ies|ie)?)?|pictures?|images?|illustrat(?:ions?|ionen|ed|or)|artwork|video|graphics?|grafik|infographics?|' +
  'styl(?:ed|ing)|edit(?:ed|ing)|(?:medically |clinically )?reviewed|fact[ -]?check(?:ed|ing)?|produc(?:ed|tion)|translat(?:ed|ion)|' +
  "research(?:ed)?|(?:additional |with )?(?:reporting|contributions?)|fotos?|foto's|fotograf(?:ie|ien|[íi]as?|ia)|bild(?:er)?|crédits?|" +
  'übersetz(?:t|ung)|redigiert|bearbeitet|mitarbeit|editad[oa]|traducid[oa]|traducción|traduit|traduction|tradotto|vertaling|översättning';
const author =
  '(?:words|story|text|texte|texto|testo|tekst|written|reported|interview)(?: by)?|by|von|par|por|door|av|af';
const introducers = new RegExp(
  `(?:^|[\\s|,;(·•&])(?:((?:${otherWork})(?: ?\\| ?| )?(?:(?:by|from|with|von|vom|de|par|por|di|door|av|af)(?=[\\s|])|[:：/]))|((?:${author})(?=[ |:])))`,
  'giu',
);
/** Of a byline no more is looked at. */
const MAX_LENGTH = 800;

export interface Credits {
  /** The part of the byline that names who wrote the article; all of it when nothing else is introduced. */
  authors: string;
  /** The parts that name who else worked on it. */
  others: string[];
}

/** Parts "By Ann Lee. Photography by Max Roe. Edited by Jo Bay" into those who wrote and those who did something else. */
export function splitCredits(byline: string): Credits {
  const text = byline.slice(0, MAX_LENGTH);
  const [authors, others]: [string[], string[]] = [[], []];
  let [from, isOther] = [0, false];
  for (const match of text.matchAll(introducers)) {
    (isOther ? others : authors).push(text.slice(from, match.index));
    isOther = match[1] !== undefined;
    from = isOther ? match.index + match[0].length : match.index;
  }
  (isOther ? others : authors).push(text.slice(from));
  return { authors: authors.join(' ').trim(), others: others.map((part) => part.trim()).filter(Boolean) };
}
