const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content, which no end tag closes. */
export const voidTags = setOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
);

const paragraph = setOf('p');
const headings = setOf('h1 h2 h3 h4 h5 h6 p');
const controls = setOf('input option optgroup select button datalist textarea');
const terms = setOf('dd dt');
const ruby = setOf('rt rp');
const sections = setOf('thead tbody');

const endBy = (ended: ReadonlySet<string>, names: string): [string, ReadonlySet<string>][] =>
  names.split(' ').map((name) => [name, ended]);

/** By start tag, the innermost open elements that it ends (HTML standard, "optional tags", as htmlparser2 reads it). */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...endBy(
    paragraph,
    'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
  ),
  ...endBy(headings, 'h1 h2 h3 h4 h5 h6'),
  ...endBy(controls, 'select input output button datalist textarea'),
  ...endBy(terms, 'dd dt'),
  ...endBy(ruby, 'rt rp'),
  ...endBy(sections, 'tbody tfoot'),
  ...endBy(setOf('tr th td'), 'tr'),
  ...endBy(setOf('th'), 'th'),
  ...endBy(setOf('thead th td'), 'td'),
  ...endBy(setOf('head link script'), 'body'),
  ...endBy(setOf('a'), 'a'),
  ...endBy(setOf('li'), 'li'),
  ...endBy(setOf('option'), 'option'),
  ...endBy(setOf('optgroup option'), 'optgroup'),
]);
