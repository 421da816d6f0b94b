/**
 * What boilerplate begins with, by kind and in the larger newspaper languages; tested on the first 120 characters of a
 * block in lower case. Hints for the classifier, never reasons on their own.
 */
export const phraseKinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'readMore',
    /^(?:\W*)(?:read (?:more|also|next|the full)|also read|see also|more (?:on|from|stories|about)|related|recommended|don.t miss|you (?:may|might) (?:also )?like|most (?:read|popular|viewed)|trending|watch:|listen:|what to (?:read|watch)|up next|lesen sie|lesen (?:sie )?auch|mehr (?:zum|zu|dazu|aus)|weiterlesen|auch interessant|das könnte|lire aussi|à lire|lee también|leer más|le puede interesar|te puede|leia (?:também|mais)|veja também|leggi anche|lees ook|les også|läs (?:mer|också)|læs også|lue myös|czytaj|zobacz|читайте|смотрите|ayrıca|ilgili|इसे भी|यह भी|اقرأ|相关|延伸|関連|관련)/u,
  ],
  [
    'signup',
    /^(?:\W*)(?:sign up|subscribe|register|log ?in|join (?:us|our|the)|get (?:our|the latest|breaking|all)|newsletter|download (?:our|the)|start your|become a|support (?:our|us)|you.ve reached|this (?:article|content|story) is (?:only|for|exclusive)|already a|to continue|enter your|abonnieren|jetzt (?:abonnieren|anmelden|testen|lesen)|melden sie|s.abonner|abonnez|inscri(?:vez|bete|ption)|suscr|assine|iscriviti|abbonati|meld je|prenumerera|подпи|abone)/u,
  ],
  [
    'social',
    /^(?:\W*)(?:share|follow|tweet|like us|facebook|twitter|whatsapp|instagram|print|email|copy link|save|comment|teilen|folgen|partager|suivez|compart|síguenos|siga|condividi|seguici|delen|dela|del |jaa |udostępnij|поделиться|paylaş|分享|シェア|공유)/u,
  ],
  [
    'credit',
    /^(?:\W*)(?:photo|image|picture|video|credit|source|getty|illustration|file photo|foto|bild|quelle|grafik|imago|crédit|imagen|fuente|imagem|fonte|immagine|bron|kuva|zdj|фото|источник|fotoğraf|图|写真|사진)(?:s|graph|os|er)?\b/u,
  ],
  [
    'rights',
    /©|\(c\) ?\d{4}|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|todos os direitos|riproduzione riservata|tutti i diritti|all rights|may not be (?:published|reproduced)|版权|著作権/u,
  ],
  [
    'author',
    /^(?:\W*)(?:by |von |por |par |di |door |av |af |about the (?:author|writer)|written by|reporting by|editing by|additional reporting|contact|follow @|@\w|e-?mail|\w+ is (?:a|an|the) |über den|sobre el autor|à propos|l.autore)/u,
  ],
  [
    'date',
    /^(?:\W*)(?:published|updated|posted|last (?:updated|modified)|first published|veröffentlicht|aktualisiert|stand:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|publicerad|publisert|oppdatert|опубликовано|обновлено|güncelle|yayın|\d{1,2}[./: ]\d{1,2}|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )/u,
  ],
  [
    'ad',
    /^(?:\W*)(?:advertis|anzeige|werbung|publicidad|publicité|pubblicità|advertentie|reklam|annons|sponsored|promoted|article continues|story continues|continue reading|scroll|click here|affiliate|we may earn|this (?:story|article) (?:contains|includes)|when you (?:buy|purchase))/u,
  ],
  [
    'comment',
    /^(?:\W*)(?:\d+ )?(?:comments?\b|leave a|view (?:all )?comments|join the (?:conversation|discussion)|post a|log in to|report (?:this|abuse)|reply|kommentar|commentaire|comentario|comentário|commenti|reacties|комментар|yorum|评论|コメント|댓글)/u,
  ],
  [
    'cookie',
    /cookie|javascript|your browser|privacy policy|terms of (?:use|service)|datenschutz|einwilligung|ad ?blocker|politique de confidentialité|privacidad/u,
  ],
  [
    'note',
    /^(?:\W*)(?:correction|clarification|editor.s note|update:|this (?:story|article|post|piece) (?:was|has been|originally|first)|note:|disclaimer|the views|opinions expressed|reporting was|the associated press contributed|anmerkung|hinweis|korrektur)/u,
  ],
  [
    'topics',
    /^(?:\W*)(?:tags?\b|topics?\b|filed under|categories|in this (?:article|story)|themen|schlagw|mots.clés|etiquetas|temas|tópicos|keywords|темы|теги|标签)/u,
  ],
];

const HEAD = 120;

/** Longer texts are prose whatever they begin with. */
const LONGEST = 400;

/** A bit per kind, in the order of `phraseKinds`. */
export function phraseFlags(text: string): number {
  if (text.length > LONGEST) return 0;
  const head = text.slice(0, HEAD).toLowerCase();
  let flags = 0;
  for (const [index, [, pattern]] of phraseKinds.entries()) if (pattern.test(head)) flags |= 1 << index;
  return flags;
}

/** A bracket at a text's end that says who took a picture. */
const creditBracket =
  /^\((?:image|photo|picture|pic|credit|courtesy|getty|ap|afp|reuters|foto|bild|quelle|crédit|imagen|ansa|epa|imago|dpa)\b/i;
const pictureAgency =
  /\b(?:getty|afp|reuters|ap photo|imago|dpa|shutterstock|istock|epa|alamy|picture alliance|press association)\b/i;
const LONGEST_BRACKET = 90;
const TAIL = 36;

/** Whether a text ends as captions do, with who took the picture. */
export function endsInCredit(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (pictureAgency.test(text.slice(-TAIL))) return true;
  if (!text.endsWith(')')) return false;
  const tail = text.slice(-LONGEST_BRACKET);
  return creditBracket.test(tail.slice(Math.max(0, tail.lastIndexOf('('))));
}

/** What notices about data and consent speak of, in any place. */
const privacyWord =
  /cookie|privacy|personal (?:data|information)|consent|opt.out|advertising partner|datenschutz|privatsph|personenbezogen|externe[nr]? inhalt|external content|données personnelles|contenu externe|datos personales|dados pessoais|privacidad|dati personali/giu;

const LONGEST_NOTICE = 1500;

/** How often a text speaks of data, consent and the like. */
export const countPrivacyWords = (text: string): number =>
  text.slice(0, LONGEST_NOTICE).match(privacyWord)?.length ?? 0;
