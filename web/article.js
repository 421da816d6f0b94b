import { aside } from './articleAside.js';
import { element, link, shownDate, wrapped } from './element.js';

/** Shows one version of an article with all that is known about it. */
export async function showArticle(into, { id, version, ask, go }) {
  const path = `/articles/${encodeURIComponent(id)}`;
  into.replaceChildren(element('p', { class: 'notice', id: 'article-title' }, 'Loading …'));
  try {
    const [stored, { versions }, copies] = await Promise.all([
      ask(version ? `${path}/versions/${encodeURIComponent(version)}` : path),
      ask(`${path}/versions`),
      ask(`/search?copiesOf=${encodeURIComponent(id)}&limit=20`),
    ]);
    into.replaceChildren(...page(stored, versions, copies.hits, { id, path, go }));
    into.parentElement.scrollTop = 0;
  } catch (error) {
    into.replaceChildren(closeButton(go), element('p', { class: 'notice', id: 'article-title' }, error.message));
  }
}

const closeButton = (go) =>
  element(
    'button',
    {
      type: 'button',
      class: 'close quiet',
      'aria-label': 'Close',
      onclick: () => go({ article: undefined, version: undefined }),
    },
    '✕',
  );

function page({ article, analysis, pipeline }, versions, copies, { id, path, go }) {
  const language = article.language;
  const said = { lang: language, dir: 'auto' };
  const subtitle = article.headlines?.find((headline) => headline.role === 'subtitle')?.value;
  return [
    closeButton(go),
    element('h1', { id: 'article-title', ...said }, article.title || 'Untitled'),
    subtitle ? element('p', { class: 'subtitle', ...said }, subtitle) : '',
    element('p', { class: 'meta' }, ...byline(article, analysis)),
    element(
      'p',
      { class: 'verdict-line' },
      element('span', { class: `verdict ${pipeline.judgement.verdict}` }, pipeline.judgement.verdict),
      ` ${pipeline.judgement.reason}`,
    ),
    analysis?.summary ? element('p', { class: 'lead', ...said }, analysis.summary) : '',
    element(
      'div',
      { class: 'columns' },
      body(article, analysis, said),
      aside(article, analysis, pipeline, versions, copies, { id, path, go }),
    ),
  ];
}

function byline(article, analysis) {
  const canonical = article.altIds?.find((altId) => altId.role === 'canonicalUrl')?.value ?? article.uri;
  return [
    article.by,
    article.infoSources?.map((source) => source.name).join(', '),
    shownDate(article.contentCreated ?? article.versionCreated ?? ''),
    analysis && `${Math.max(1, Math.round(analysis.readingMinutes))} min`,
    article.language,
    /^https?:/i.test(canonical) && link(canonical, 'on the web'),
  ]
    .filter(Boolean)
    .flatMap((part, at) => (at > 0 ? [' · ', part] : [part]));
}

/** The plain text in its paragraphs, the names in it marked by kind. */
function body(article, analysis, said) {
  const text = article.bodies?.find((one) => one.contentType === 'text/plain')?.value ?? '';
  const spans = (analysis?.entities ?? []).flatMap((entity) =>
    entity.mentions.map((mention) => ({ ...mention, entity })),
  );
  const paragraphs = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const end = match.index + match[0].length;
    const inside = spans
      .filter((span) => span.start >= match.index && span.end <= end)
      .map((span) => ({ ...span, start: span.start - match.index, end: span.end - match.index }));
    paragraphs.push(
      element(
        'p',
        {},
        ...wrapped(match[0], inside, (words, { entity }) =>
          element(
            'span',
            {
              class: `entity ${entity.type}`,
              title: [entity.type, entity.name, entity.role].filter(Boolean).join(', '),
            },
            words,
          ),
        ),
      ),
    );
  }
  return element('div', { class: 'body', ...said }, ...paragraphs);
}
