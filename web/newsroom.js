import { showArticle } from './article.js';
import { element, shownDate, wrapped } from './element.js';
import { showFacets } from './facets.js';
import { watchVerdicts } from './verdicts.js';

const filters = ['language', 'source', 'topic', 'person', 'place', 'from', 'to'];
const byId = (id) => document.getElementById(id);
const dialog = byId('article');

/** The page's state is its address: back, reload and a shared link all work. */
const state = () => new URLSearchParams(location.search);
let newest = 0;

function go(change) {
  const next = state();
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined || value === '' || value === false) next.delete(name);
    else next.set(name, String(value));
  }
  history.pushState(null, '', next.size > 0 ? `?${next}` : '/');
  show();
}

async function ask(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok)
    throw new Error(body.parameters?.map(({ name, reason }) => `${name} ${reason}`).join('; ') ?? body.detail);
  return body;
}

function searchOf(current, cursor) {
  const asked = new URLSearchParams();
  for (const name of ['q', ...filters, 'duplicates', 'sort']) if (current.get(name)) asked.set(name, current.get(name));
  if (cursor) asked.set('cursor', cursor);
  return asked;
}

async function show() {
  const current = state();
  const asked = searchOf(current);
  const turn = ++newest;
  showForm(current, asked);
  await Promise.all([showHits(asked, turn), showDialog(current.get('article'), current.get('version'))]);
}

function showForm(current, asked) {
  byId('q').value = current.get('q') ?? '';
  for (const name of ['from', 'to']) byId(name).value = current.get(name) ?? '';
  byId('duplicates').checked = current.has('duplicates');
  byId('newest').checked = current.get('sort') === 'newest';
  document.title = current.get('q') ? `${current.get('q')} · Newsdrop` : 'Newsdrop';
  for (const format of ['json', 'rss'])
    byId(`feed-${format}`).href = `/feeds/${format}${asked.size > 0 ? `?${asked}` : ''}`;
  byId('chips').replaceChildren(
    ...filters
      .filter((name) => current.get(name))
      .map((name) =>
        element(
          'li',
          {},
          element(
            'button',
            {
              type: 'button',
              class: 'chip',
              'aria-label': `Remove the filter ${name} ${current.get(name)}`,
              onclick: () => go({ [name]: undefined }),
            },
            `${name}: ${current.get(name)} ✕`,
          ),
        ),
      ),
  );
}

async function showHits(asked, turn) {
  const began = performance.now();
  try {
    const withFacets = new URLSearchParams(asked);
    withFacets.set('facets', 'true');
    const answer = await ask(`/search?${withFacets}`);
    if (turn !== newest) return;
    const count = `${answer.totalIsExact ? '' : 'more than '}${answer.total.toLocaleString()} ${answer.total === 1 ? 'article' : 'articles'}`;
    byId('summary').textContent =
      answer.total === 0 ? 'No article matches.' : `${count} · ${Math.round(performance.now() - began)} ms`;
    byId('hits').replaceChildren(...answer.hits.map(hit));
    showFacets(byId('facets'), answer.facets ?? {}, asked, go);
    showMore(asked, answer.cursor, turn);
  } catch (error) {
    if (turn !== newest) return;
    byId('summary').textContent = `The search did not work: ${error.message}`;
    byId('hits').replaceChildren();
    byId('more').hidden = true;
  }
}

function showMore(asked, cursor, turn) {
  const more = byId('more');
  more.hidden = !cursor;
  more.onclick = async () => {
    more.disabled = true;
    const answer = await ask(`/search?${searchOf(asked, cursor)}`).catch(() => undefined);
    more.disabled = false;
    if (!answer || turn !== newest) return;
    byId('hits').append(...answer.hits.map(hit));
    showMore(asked, answer.cursor, turn);
  };
}

function hit(found) {
  const open = (event) => {
    event.preventDefault();
    go({ article: found.id, version: undefined });
  };
  return element(
    'li',
    { class: 'hit' },
    element(
      'h2',
      {},
      element(
        'a',
        { href: `?article=${encodeURIComponent(found.id)}`, lang: found.language, dir: 'auto', onclick: open },
        found.title || 'Untitled',
      ),
    ),
    element(
      'p',
      { class: 'meta' },
      ...[found.source, shownDate(found.published), found.language, found.version > 1 && `version ${found.version}`]
        .filter(Boolean)
        .flatMap((part, at) => (at > 0 ? [' · ', part] : [part])),
      found.duplicateOf ? element('span', { class: 'tag' }, 'edited copy') : undefined,
    ),
    element(
      'p',
      { class: 'snippet', lang: found.language, dir: 'auto' },
      ...wrapped(found.snippet, found.highlights, (text) => element('mark', {}, text)),
    ),
  );
}

async function showDialog(id, version) {
  if (!id) {
    dialog.close();
    return;
  }
  if (!dialog.open) dialog.showModal();
  await showArticle(byId('article-content'), { id, version, ask, go });
}

const close = () => go({ article: undefined, version: undefined });
dialog.addEventListener('cancel', (event) => {
  event.preventDefault();
  close();
});
dialog.addEventListener('click', (event) => event.target === dialog && close());

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: byId('q').value.trim(), article: undefined });
});
for (const name of ['from', 'to']) byId(name).addEventListener('change', (event) => go({ [name]: event.target.value }));
byId('duplicates').addEventListener('change', (event) => go({ duplicates: event.target.checked || undefined }));
byId('newest').addEventListener('change', (event) => go({ sort: event.target.checked ? 'newest' : undefined }));
document.querySelector('.brand').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState(null, '', '/');
  show();
});

document.addEventListener('keydown', (event) => {
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    dialog.open ||
    /^(input|select|textarea)$/i.test(event.target.tagName)
  )
    return;
  if (event.key === '/') {
    event.preventDefault();
    byId('q').focus();
    byId('q').select();
  }
  if (event.key !== 'j' && event.key !== 'k') return;
  const links = [...document.querySelectorAll('.hit a')];
  const at = links.indexOf(document.activeElement);
  links[Math.max(0, Math.min(links.length - 1, event.key === 'j' ? at + 1 : at - 1))]?.focus();
});

const theme = (name) => {
  if (name) document.documentElement.dataset.theme = name;
};
theme(localStorage.getItem('theme'));
byId('theme').addEventListener('click', () => {
  const dark =
    document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  const next = dark === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', next);
  theme(next);
});

addEventListener('popstate', show);
watchVerdicts(byId('verdicts'));
show();
