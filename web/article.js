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

function aside(article, analysis, pipeline, versions, copies, { id, path, go }) {
  const search = (parameter, value, text = value) =>
    element(
      'button',
      {
        type: 'button',
        class: 'chip',
        onclick: () => go({ [parameter]: value, article: undefined, version: undefined }),
      },
      text,
    );
  const named = (type, parameter) =>
    (analysis?.entities ?? [])
      .filter((entity) => entity.type === type)
      .sort((a, b) => b.salience - a.salience)
      .map((entity) =>
        element(
          'li',
          { title: entity.role },
          search(
            parameter,
            parameter === 'q' ? `"${entity.name}"` : entity.name,
            `${entity.name}${entity.count > 1 ? ` ×${entity.count}` : ''}`,
          ),
        ),
      );
  const open = (change) => (event) => {
    event.preventDefault();
    go(change);
  };
  return element(
    'div',
    { class: 'about' },
    section(
      'Topics',
      (analysis?.topics ?? []).map((topic) =>
        element('li', { title: `${topic.qcode}, ${Math.round(topic.confidence * 100)}%` }, search('topic', topic.name)),
      ),
      'chips',
    ),
    section('People', named('person', 'person'), 'chips'),
    section('Places', named('place', 'place'), 'chips'),
    section('Organisations', named('organisation', 'q'), 'chips'),
    section(
      'Keywords',
      (analysis?.keywords ?? []).map((keyword) => element('li', {}, search('q', keyword))),
      'chips',
    ),
    section(
      'Quotes',
      (analysis?.quotes ?? []).map((quote) =>
        element(
          'li',
          {},
          element('q', { lang: article.language }, quote.text.replace(/^["“”«»]+|["“”«»]+$/g, '')),
          quote.speaker ? ` ${quote.speaker}` : '',
        ),
      ),
    ),
    section(
      'Versions',
      versions.map((one) =>
        element(
          'li',
          {},
          element(
            'a',
            {
              href: `?article=${id}&version=${one.version}`,
              'aria-current': String(one.version) === article.version && 'true',
              onclick: open({ article: id, version: one.version }),
            },
            `Version ${one.version}`,
          ),
          one.versionCreated ? ` · ${shownDate(one.versionCreated)}` : '',
          changes(one.changes),
        ),
      ),
    ),
    section(
      'Edited copies',
      copies.map((copy) =>
        element(
          'li',
          {},
          element(
            'a',
            { href: `?article=${copy.id}`, onclick: open({ article: copy.id, version: undefined }) },
            copy.title || copy.uri,
          ),
          ` · ${copy.source}`,
        ),
      ),
    ),
    pipeline.judgement.duplicateOf
      ? section('A copy of', [
          element(
            'li',
            {},
            element(
              'a',
              {
                href: `?article=${pipeline.judgement.duplicateOf}`,
                onclick: open({ article: pipeline.judgement.duplicateOf, version: undefined }),
              },
              'the original',
            ),
          ),
        ])
      : '',
    section('Where it comes from', origin(pipeline), 'facts'),
    section('As data', [
      element('li', {}, element('a', { href: path }, 'Enriched JSON (ninjs 3.1)')),
      element('li', {}, `uri: ${article.uri}`),
    ]),
  );
}

function origin(pipeline) {
  const facts = [
    ['file', pipeline.raw.key],
    ['format', `${pipeline.format}, ${pipeline.charset}`],
    ...Object.entries(pipeline.provenance).map(([field, { value, source, confidence }]) => [
      field,
      `${value} (${source}, ${Math.round(confidence * 100)}%)`,
    ]),
    ...pipeline.repairs.map(({ code, count }) => ['repaired', `${code} ×${count}`]),
    ...(pipeline.judgement.similarity === undefined
      ? []
      : [['similarity', `${pipeline.judgement.similarity.toFixed(2)} by ${pipeline.judgement.method}`]]),
    ...Object.entries(pipeline.timings).map(([stage, ms]) => [stage, `${Math.round(ms)} ms`]),
  ];
  return facts.map(([name, value]) => element('li', {}, element('b', {}, name), ` ${value}`));
}

function changes(summary) {
  if (!summary) return '';
  const parts = [
    summary.headlineChanged && 'new headline',
    `+${summary.wordsAdded} −${summary.wordsRemoved} words`,
  ].filter(Boolean);
  return ` · ${parts.join(', ')}`;
}

function section(title, items, style = 'plain') {
  if (items.length === 0) return '';
  return element('section', {}, element('h2', {}, title), element('ul', { class: style }, ...items));
}
