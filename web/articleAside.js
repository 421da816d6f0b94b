import { element, shownDate } from './element.js';

/** What is known about an article beside its text: topics, names, quotes, versions, copies, origin. */
export function aside(article, analysis, pipeline, versions, copies, { id, path, go }) {
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
