import { element } from './element.js';

const shown = [
  ['topic', 'Topics', 'topic'],
  ['person', 'People', 'person'],
  ['place', 'Places', 'place'],
  ['source', 'Sources', 'source'],
  ['language', 'Languages', 'language'],
  ['day', 'Days', undefined],
];
const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

/** The values that the matches have, with how many have each; choosing one narrows the search to it. */
export function showFacets(into, facets, asked, go) {
  into.replaceChildren(
    ...shown
      .filter(([name]) => facets[name]?.length > 0)
      .map(([name, title, parameter]) =>
        element(
          'details',
          { class: 'facet', open: name === 'topic' || name === 'person' || name === 'source' },
          element('summary', {}, title),
          element(
            'ul',
            {},
            ...facets[name].slice(0, 12).map(({ value, count }) => choice(name, parameter, value, count, asked, go)),
          ),
        ),
      ),
  );
}

function choice(name, parameter, value, count, asked, go) {
  const chosen = parameter ? asked.get(parameter) === value : asked.get('from') === value && asked.get('to') === value;
  const change = parameter
    ? { [parameter]: chosen ? undefined : value }
    : { from: chosen ? '' : value, to: chosen ? '' : value };
  return element(
    'li',
    {},
    element(
      'button',
      { type: 'button', 'aria-pressed': String(chosen), onclick: () => go(change) },
      element('span', { dir: 'auto' }, name === 'language' ? displayName(value) : value),
      element('span', { class: 'count' }, count.toLocaleString()),
    ),
  );
}

function displayName(code) {
  try {
    return code === 'und' ? 'unknown' : languages.of(code);
  } catch {
    return code;
  }
}
