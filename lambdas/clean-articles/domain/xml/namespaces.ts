/** Namespaces of the formats themselves: their elements carry no prefix in the tree. */
const OWN = [
  ...['http://blogs.law.harvard.edu/tech/rss', 'http://purl.org/rss/1.0/'],
  ...['http://my.netscape.com/rdf/simple/0.9/', 'http://example.com/newformat#', 'http://example.com/necho'],
  ...['http://purl.org/echo/', 'uri/of/echo/namespace#', 'http://purl.org/pie/', 'http://purl.org/atom/ns#'],
  ...['http://www.w3.org/2005/atom', 'http://purl.org/rss/1.0/modules/rss091#', 'http://purl.org/net/rss1.1#'],
  ...[
    'http://channel.netscape.com/rdf/simple/0.9/',
    'http://www.rssboard.org/rss',
    'http://iptc.org/std/nar/2006-10-01/',
  ],
  ...['http://iptc.org/std/nitf/2006-10-18/', 'http://iptc.org/std/newsml/2003-10-10/'],
];

/** Namespace URI to usual prefix, for what feeds and wires carry. */
const PREFIXED: Readonly<Record<string, readonly string[]>> = {
  admin: ['http://webns.net/mvcb/'],
  ag: ['http://purl.org/rss/1.0/modules/aggregation/'],
  cc: ['http://web.resource.org/cc/', 'http://creativecommons.org/ns#'],
  content: ['http://purl.org/rss/1.0/modules/content/'],
  creativecommons: [
    'http://backend.userland.com/creativecommonsrssmodule',
    'http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html',
  ],
  dc: ['http://purl.org/dc/elements/1.1/', 'http://purl.org/dc/elements/1.0/'],
  dcterms: ['http://purl.org/dc/terms/'],
  ev: ['http://purl.org/rss/1.0/modules/event/'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  foaf: ['http://xmlns.com/foaf/0.1/'],
  georss: ['http://www.georss.org/georss'],
  itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://example.com/dtds/podcast-1.0.dtd'],
  media: [
    'http://search.yahoo.com/mrss',
    'http://search.yahoo.com/mrss/',
    'http://tools.search.yahoo.com/mrss/',
    'http://www.rssboard.org/media-rss',
  ],
  prism: ['http://prismstandard.org/namespaces/1.2/basic/', 'http://prismstandard.org/namespaces/basic/2.0/'],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  slash: ['http://purl.org/rss/1.0/modules/slash/'],
  sy: ['http://purl.org/rss/1.0/modules/syndication/'],
  thr: ['http://purl.org/syndication/thread/1.0'],
  wfw: ['http://wellformedweb.org/commentapi/'],
  xhtml: ['http://www.w3.org/1999/xhtml'],
  xlink: ['http://www.w3.org/1999/xlink'],
  xml: ['http://www.w3.org/xml/1998/namespace'],
};

const prefixes: ReadonlyMap<string, string> = new Map([
  ...OWN.map((uri) => [uri, ''] as const),
  ...Object.entries(PREFIXED).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
]);

/** The usual prefix of a namespace (letter case of the URI aside), or undefined for one that is not known. */
export function usualPrefix(uri: string): string | undefined {
  const folded = uri.trim().toLowerCase();
  return folded.startsWith('http://backend.userland.com/rss') ? '' : prefixes.get(folded);
}
