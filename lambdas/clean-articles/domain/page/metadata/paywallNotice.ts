/** Longer blocks are text of an article, which may be about paywalls. */
const LONGEST = 200;
/** How pages say, in the larger newspaper languages, that the rest of the article is for subscribers. */
const notice = new RegExp(
  [
    '(?:subscribe|log ?in|sign ?in|register|join)[^.]{0,40} to (?:continue|keep) reading',
    'to (?:continue|keep) reading[^.]{0,40}(?:subscribe|log ?in|sign ?in|register)',
    '(?:subscribe|register) (?:now )?to (?:read|unlock|access) (?:the (?:full|whole|rest)|this (?:article|story))',
    '(?:article|story|content) is (?:only |exclusively )?(?:available )?(?:for|to) (?:our )?(?:subscribers|members)(?: only)?',
    '(?:reserved for|only for|exclusive to|exclusively for) (?:our )?(?:subscribers|members)',
    '(?:jetzt|um) weiter(?:zu)?lesen[^.]{0,40}(?:abo|anmeld|registrier)',
    'weiterlesen mit [^.]{0,30}(?:abo|\\+|plus)',
    '(?:artikel|inhalt|text) ist (?:nur |exklusiv )?für abonnent',
    '(?:article|contenu) (?:est )?réservé (?:à nos |aux )abonnés',
    'il (?:vous )?reste \\d{1,3}(?:[.,]\\d+)? ?% de cet article',
    'abonnez-vous pour (?:lire|continuer)',
    '(?:contenido|artículo) (?:exclusivo|solo) para suscriptores',
    'suscríbete para (?:seguir leyendo|leer|continuar)',
    '(?:conteúdo|artigo) exclusivo para assinantes',
    'assine para continuar lendo',
    '(?:contenuto|articolo) riservato agli abbonati',
    'abbonati per (?:continuare a )?leggere',
    '(?:artikel|verhaal) is (?:alleen |exclusief )?voor abonnees',
    'för att läsa (?:hela|vidare)[^.]{0,40}(?:prenumer|logga in)',
    'このコンテンツは有料|有料会員(?:限定|になると)|この記事は会員限定|订阅后(?:继续)?阅读|구독자 전용',
  ].join('|'),
  'iu',
);

/** Whether a block of a page says that what follows is for subscribers. */
export const isPaywallNotice = (block: string): boolean => block.length <= LONGEST && notice.test(block);
