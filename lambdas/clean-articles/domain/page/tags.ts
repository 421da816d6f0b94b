const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that never hold text of an article. */
export const unreadableTags = setOf(
  'script style noscript template iframe frame frameset noframes object embed applet param svg math canvas audio video ' +
    'map area button input select option optgroup textarea datalist meter progress dialog title meta link base ' +
    'xmp plaintext listing noembed slot portal',
);

/** Elements that begin and end a block of text. */
export const blockTags = setOf(
  'html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p picture pre search section summary table ' +
    'caption thead tbody tfoot tr td th ul',
);

/** Inline elements whose meaning the sanitised html keeps. */
export const inlineTags = setOf('a abbr b cite code del dfn em i ins kbd mark q s samp strong sub sup u var');

export const headingTags = setOf('h1 h2 h3 h4 h5 h6');
