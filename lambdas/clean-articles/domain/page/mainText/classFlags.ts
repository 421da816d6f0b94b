/**
 * What class names, ids and roles say about an element, as bits. Names are cut into words, so that `story-body__inner`
 * and `storyBodyInner` say the same. The words are those web authors in several languages use, of no site in particular.
 */
const wordLists: readonly (readonly [name: string, words: string])[] = [
  [
    'body',
    'articlebody storybody postbody bodytext bodycopy articletext storytext postcontent entrycontent articlecontent storycontent fulltext maintext articulo cuerpo corpo texto testo fliesstext artikeltext brodtext richtext wysiwyg prose bodyblock articlepage pagecontent newsbody newstext',
  ],
  ['article', 'article story post entry hentry news artikel articolo noticia beitrag nyhet haber'],
  ['content', 'content contents body main text copy paragraph paragraphs inhalt contenido contenu conteudo contenuto'],
  ['nav', 'nav navigation menu breadcrumb breadcrumbs pager pagination navbar topnav subnav tabs tab toc'],
  [
    'comment',
    'comment comments disqus reply replies respond discussion kommentar kommentare comentarios commentaires livefyre coral',
  ],
  ['side', 'sidebar side aside rail widget widgets module modules col column right secondary complementary gadget'],
  [
    'related',
    'related recommend recommended recommendation recommendations more also popular trending latest mostread mostpopular similar readmore further seealso recirc recirculation next previous prev onward weiterlesen verwandt relacionadas relacionados lies top',
  ],
  [
    'teaser',
    'teaser teasers promo card cards tile tiles item items list feed river headlines grid carousel slider swiper stream collection listing topstories',
  ],
  [
    'share',
    'share sharing social socials facebook twitter whatsapp follow follows tools toolbar actions action buttons button btn bookmark likes print email',
  ],
  ['footer', 'footer foot bottom copyright legal disclaimer terms imprint colophon'],
  ['header', 'header masthead head top hero banner topbar heading'],
  [
    'ad',
    'ad ads advert adverts advertisement advertising sponsor sponsored promoted outbrain taboola dfp gpt adslot anzeige werbung publicidad pub commercial partner affiliate',
  ],
  [
    'signup',
    'newsletter newsletters subscribe subscription signup register registration paywall regwall login signin account cookie cookies consent gdpr modal popup overlay offer cta donate donation membership meter alert alerts notice notification privacy ccpa optout cmp placeholder sourcepoint onetrust',
  ],
  [
    'caption',
    'caption captions credit credits figcaption legend bildunterschrift copyrightinfo imagecaption wpcaption attribution photographer',
  ],
  [
    'media',
    'figure image images img photo photos picture gallery video videos player media slideshow audio podcast thumbnail thumb embed lightbox',
  ],
  ['byline', 'byline author authors bio contributor autor autoren auteur writer writers profile vcard avatar person'],
  ['date', 'date time timestamp dateline published updated pubdate datetime datum fecha posted modified'],
  ['title', 'headline title titles heading titel titulo titre kicker eyebrow overline'],
  ['tags', 'tag tags category categories topic topics keyword keywords label labels section sections'],
  [
    'summary',
    'summary dek deck standfirst lead lede intro subtitle subheadline subhead description excerpt abstract sapo chapo entradilla sommario teasertext bajada vorspann ingress strapline',
  ],
  ['quote', 'quote blockquote pullquote quotes cite zitat'],
  ['hidden', 'hidden hide invisible visuallyhidden sr screenreader screen offscreen sronly noprint'],
  ['shop', 'product products price buy shop deal deals review rating ratings specs score offerbox store cart'],
  [
    'box',
    'box infobox factbox callout note notes aside panel sidebar accordion summarybox keypoints highlights facts faktenbox infokasten',
  ],
  ['meta', 'meta info details infos data stats status'],
  [
    'embed',
    'tweet twittertweet instagram instagrammedia tiktok facebookpost embed embedded oembed infogram datawrapper',
  ],
  ['live', 'live liveblog ticker update updates liveticker'],
];

export const flagNames: readonly string[] = wordLists.map(([name]) => name);
const bits = new Map<string, number>();
for (const [index, [, words]] of wordLists.entries()) {
  for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
}

const LONGEST_NAMES = 300;
const LONGEST_WORD = 24;
const CACHE_SIZE = 20_000;
const cache = new Map<string, number>();

/** The bits, in the order of `flagNames`, of a class or id attribute. */
export function classFlags(names: string): number {
  const known = cache.get(names);
  if (known !== undefined) return known;
  const flags = readFlags(names.length > LONGEST_NAMES ? names.slice(0, LONGEST_NAMES) : names);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(names, flags);
  return flags;
}

const isLower = (code: number): boolean => code >= 97 && code <= 122;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Looks up each word, and each two neighbours as one. A word ends at anything but a letter and before a capital behind a small letter. */
function readFlags(names: string): number {
  let flags = 0;
  let before = '';
  let start = -1;
  for (let i = 0; i <= names.length; i++) {
    const code = names.charCodeAt(i);
    const isLetter = isLower(code) || isUpper(code);
    const ends = start >= 0 && (!isLetter || (isUpper(code) && isLower(names.charCodeAt(i - 1))));
    if (ends) {
      const word = names.slice(start, i).toLowerCase();
      flags |= bits.get(word) ?? 0;
      if (before !== '' && before.length + word.length <= LONGEST_WORD) flags |= bits.get(before + word) ?? 0;
      before = word;
      start = -1;
    }
    if (isLetter && start < 0) start = i;
  }
  return flags;
}
