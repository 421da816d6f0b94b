/**
 * Makes an element. Text goes in as text nodes alone, so nothing that an article says can become markup.
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes] `on...` are listeners; false and undefined are left out
 * @param {...(Node | string | undefined | false)} children
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The text with stretches of it wrapped; `spans` are {start, end} in UTF-16 code units, and those that overlap an earlier one are left out. */
export function wrapped(text, spans, wrap) {
  const parts = [];
  let behind = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < behind || span.end > text.length || span.end <= span.start) continue;
    parts.push(text.slice(behind, span.start), wrap(text.slice(span.start, span.end), span));
    behind = span.end;
  }
  parts.push(text.slice(behind));
  return parts.filter((part) => part !== '');
}

/** An http(s) link, or the bare text of what is none: an article may say javascript: too. */
export function link(url, text = url) {
  return /^https?:\/\//i.test(url)
    ? element('a', { href: url, rel: 'noreferrer noopener', target: '_blank' }, text)
    : text;
}

const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const instants = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

export function shownDate(value) {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value ?? '';
  return /T/.test(value) ? instants.format(date) : days.format(date);
}
