/**
 * Names under which JSON and tables carry the fields of an article, the surest first, written as `fieldName` folds them
 * (lower case, letters and digits only): NewsAPI, GDELT, Common Crawl News (news-please), newspaper, trafilatura,
 * CC-News, Kaggle and newsroom exports.
 */
export const articleFields = {
  id: ['uri', 'guid', 'uuid', 'articleid', 'id', 'docid', 'documentid', 'storyid', 'newsid'],
  url: [
    ...['canonicalurl', 'url', 'link', 'articleurl', 'articlelink', 'weburl', 'sourceurl', 'permalink', 'pageurl'],
    ...['requestedurl', 'documentidentifier', 'href'],
  ],
  title: ['title', 'headline', 'heading', 'articletitle', 'headlines', 'titletext', 'ogtitle', 'pagetitle', 'webtitle'],
  subtitle: ['subtitle', 'subheadline', 'subhead', 'subheading', 'alternativeheadline', 'standfirst', 'deck', 'kicker'],
  html: ['bodyhtml', 'contenthtml', 'articlehtml', 'htmlcontent', 'htmlbody', 'html', 'rawhtml'],
  body: [
    ...['articlebody', 'maintext', 'fulltext', 'bodytext', 'contenttext', 'articletext', 'cleanedtext', 'plaintext'],
    ...[
      'textcontent',
      'articlecontent',
      'fullcontent',
      'fullarticle',
      'storytext',
      'newstext',
      'text',
      'body',
      'content',
    ],
    ...['contents', 'article', 'story', 'fullstory', 'news', 'rawtext', 'document', 'paragraphs', 'markdown'],
  ],
  description: [
    ...[
      'description',
      'desc',
      'summary',
      'abstract',
      'excerpt',
      'teaser',
      'lead',
      'snippet',
      'trailtext',
      'standfirsttext',
    ],
    ...['shortdescription', 'metadescription', 'leadparagraph', 'blurb', 'synopsis', 'intro'],
  ],
  authors: ['authors', 'author', 'byline', 'by', 'creator', 'creators', 'dccreator', 'writer', 'writers', 'journalist'],
  published: [
    ...['datepublished', 'publishedat', 'datepublish', 'publishdate', 'publisheddate', 'publicationdate', 'pubdate'],
    ...[
      'published',
      'publishedon',
      'publishtime',
      'publishedtime',
      'webpublicationdate',
      'firstpublished',
      'releasedate',
    ],
    ...['articledate', 'newsdate', 'date', 'datetime', 'seendate', 'issuedate', 'createdat', 'datecreated', 'created'],
    ...['pubtime', 'timestamp', 'time', 'day'],
  ],
  modified: [
    ...['datemodified', 'modifiedat', 'datemodify', 'updatedat', 'lastmodified', 'modifieddate', 'modified', 'updated'],
    ...['lastupdated', 'dateupdated', 'updatedate'],
  ],
  language: ['language', 'lang', 'inlanguage', 'languagecode', 'sourcelanguage', 'locale'],
  site: [
    ...[
      'sitename',
      'sourcename',
      'source',
      'publisher',
      'publication',
      'publishername',
      'newspaper',
      'outlet',
      'newssite',
    ],
    ...[
      'sourcehostname',
      'sourcedomain',
      'cleanurl',
      'domain',
      'website',
      'sitedomain',
      'hostname',
      'provider',
      'site',
    ],
  ],
  section: ['section', 'articlesection', 'sectionname', 'category', 'newsdesk', 'desk', 'rubric'],
  tags: ['tags', 'keywords', 'topics', 'categories', 'labels'],
  images: [
    ...['urltoimage', 'imageurl', 'topimage', 'mainimage', 'leadimage', 'image', 'images', 'thumbnail', 'socialimage'],
    ...['imagelink', 'media', 'topimageurl', 'featuredimage', 'thumbnailurl'],
  ],
  copyright: ['copyrightnotice', 'copyright', 'rights'],
  dateline: ['dateline', 'located', 'location'],
} as const satisfies Record<string, readonly string[]>;

export type ArticleField = keyof typeof articleFields;

/** `Date_Published`, `datePublished` and `date published` are the same name. */
export const fieldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
