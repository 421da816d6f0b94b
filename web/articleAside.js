import { element, shownDate } from './element.js';

/** What is known about an article beside its text: topics, names, quotes, versions, copies, origin. */
export function aside(article, analysis, pipeline, versions, copies, { id, path, go }) {
  return element(
    'div',
    { class: 'about' },
    ...subjects(analysis ?? {}, go),
    section(
      'Quotes',
      (analysis?.quotes ?? []).map((quote) => quoteItem(quote, article.language)),
    ),
    section(
      'Versions',
      versions.map((one) => versionItem(one, String(one.version) === article.version, id, go)),
    ),
    section(
      'Edited copies',
      copies.map((copy) => item(articleLink(copy.id, copy.title || copy.uri, go), ` · ${copy.source}`)),
    ),
    pipeline.judgement.duplicateOf
      ? section('A copy of', [item(articleLink(pipeline.judgement.duplicateOf, 'the original', go))])
      : '',
    section('Where it comes from', origin(pipeline), 'facts'),
    section('As data', [item(element('a', { href: path }, 'Enriched JSON (ninjs 3.1)')), item(`uri: ${article.uri}`)]),
  );
}

/** What it is about, each a button that searches for it. */
function subjects({ topics = [], entities = [], keywords = [] }, go) {
  const search = (parameter, value, text = value) => {
    const onclick = () => go({ [parameter]: value, article: undefined, version: undefined });
    return element('button', { type: 'button', class: 'chip', onclick }, text);
  };
  const named = (type, parameter) =>
    entities
      .filter((entity) => entity.type === type)
      .sort((a, b) => b.salience - a.salience)
      .map(({ name, count, role }) => {
        const value = parameter === 'q' ? `"${name}"` : name;
        return element('li', { title: role }, search(parameter, value, `${name}${count > 1 ? ` ×${count}` : ''}`));
      });
  const topicItem = ({ qcode, name, confidence }) =>
    element('li', { title: `${qcode}, ${Math.round(confidence * 100)}%` }, search('topic', name));
  return [
    section('Topics', topics.map(topicItem), 'chips'),
    section('People', named('person', 'person'), 'chips'),
    section('Places', named('place', 'place'), 'chips'),
    section('Organisations', named('organisation', 'q'), 'chips'),
    section(
      'Keywords',
      keywords.map((keyword) => item(search('q', keyword))),
      'chips',
    ),
  ];
}

function quoteItem({ text, speaker }, language) {
  const quoted = element('q', { lang: language }, text.replace(/^["“”«»]+|["“”«»]+$/g, ''));
  return item(quoted, speaker ? ` ${speaker}` : '');
}

function versionItem({ version, versionCreated, changes: summary }, isShown, id, go) {
  const link = { href: `?article=${id}&version=${version}`, 'aria-current': isShown && 'true' };
  return item(
    element('a', { ...link, onclick: opening({ article: id, version }, go) }, `Version ${version}`),
    versionCreated ? ` · ${shownDate(versionCreated)}` : '',
    changes(summary),
  );
}

const articleLink = (id, text, go) =>
  element('a', { href: `?article=${id}`, onclick: opening({ article: id, version: undefined }, go) }, text);

const opening = (change, go) => (event) => {
  event.preventDefault();
  go(change);
};

const item = (...parts) => element('li', {}, ...parts);

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
  return facts.map(([name, value]) => item(element('b', {}, name), ` ${value}`));
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
