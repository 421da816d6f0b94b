const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok ' +
    '_ga _gl _hsenc _hsmi hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid s_kwcid ncid cmpid cmp ' +
    'wt_mc wtmc icid ito xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 ns_campaign ns_mchannel ' +
    'ns_source ns_linkname ns_fee smid smtyp partner ref_src ref_url referrer spm sr_share taid __twitter_impression ' +
    'guccounter guce_referrer guce_referrer_sig soc_src soc_trk tsrc ocid cvid ei feature amp outputtype mod wprov'
  ).split(' '),
);
const trackingPrefixes = ['utm_', 'pk_', 'mtm_', 'piwik_', 'hsa_', 'trk_', 'stm_', 'itm_', 'at_', 'ga_'];
/** Parameters that track when they hold a word, and mean something when they hold a number. */
const trackingUnlessNumber = new Set(['ref', 'source', 'src', 'cid', 'from', 'share', 'via']);
const ampPath = /\/amp(?:\.html?)?\/?$|^\/amp(?=\/)|\.amp(?=\.html?$|$)/;
const mobileHost = /^(?:m|mobile|amp|wap|touch)\.(?=[^.]+\.[^.]+)/;
/** Servers refuse longer ones. */
const longestAddress = 8192;
const indexPage = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/;

/**
 * An article's URL in one spelling: https, host in lower case, AMP and mobile variants and caches folded, no tracking
 * parameters, fragment or default page, parameters in order. Undefined when it is no web address.
 */
export function canonicalUrl(address: string): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const unwrapped = ampCacheTarget(url) ?? url;
  unwrapped.protocol = 'https:';
  unwrapped.hash = '';
  unwrapped.username = '';
  unwrapped.password = '';
  unwrapped.hostname = unwrapped.hostname.replace(mobileHost, '').replace(/\.$/, '');
  unwrapped.pathname = plainPath(unwrapped.pathname);
  unwrapped.search = plainQuery(unwrapped.searchParams);
  return unwrapped.href;
}

/** An address as it was given, but for its fragment and what tracks those who follow it. */
export function untracked(address: string | undefined): string | undefined {
  const url = address === undefined ? undefined : webAddress(address);
  if (!url) return address;
  const tracking = [...url.searchParams].filter(([name, value]) => isTracking(name.toLowerCase(), value));
  for (const [name] of tracking) url.searchParams.delete(name);
  url.hash = '';
  return url.href;
}

function webAddress(address: string): URL | undefined {
  if (address.length > longestAddress) return undefined;
  const url = URL.canParse(address.trim()) ? new URL(address.trim()) : undefined;
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url : undefined;
}

/** `https://www.google.com/amp/s/example.com/a` and `https://example-com.cdn.ampproject.org/c/s/example.com/a`. */
function ampCacheTarget(url: URL): URL | undefined {
  const isGoogle = /(?:^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname.startsWith('/amp/');
  const isCache = url.hostname.endsWith('.cdn.ampproject.org');
  const target = /^\/(?:amp|[civ])\/(?:s\/)?([^/]+\.[^/]+\/.*)$/.exec(url.pathname)?.[1];
  return (isGoogle || isCache) && target ? webAddress(`https://${target}${url.search}`) : undefined;
}

function plainPath(path: string): string {
  const folded = path
    .replace(indexPage, '/')
    .replace(ampPath, '')
    .replace(/\/{2,}/g, '/');
  return folded.length > 1 ? folded.replace(/\/$/, '') : '/';
}

function plainQuery(params: URLSearchParams): string {
  const kept = [...params].filter(([name, value]) => !isTracking(name.toLowerCase(), value));
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new URLSearchParams(kept).toString();
}

const isTracking = (name: string, value: string): boolean =>
  trackingNames.has(name) ||
  trackingPrefixes.some((prefix) => name.startsWith(prefix)) ||
  (trackingUnlessNumber.has(name) && !/^\d+$/.test(value));
