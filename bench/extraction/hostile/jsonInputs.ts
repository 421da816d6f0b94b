import { type HostileInput, paragraph, sentence, text } from './hostileInput.ts';

const article = (body: string): string => JSON.stringify({ title: 'A ferry', url: 'https://example.com/1', body });

/** JSON nested, long, odd or not quite JSON. */
export const jsonInputs: readonly HostileInput[] = [
  text('json/depth-1e6.json', () => '['.repeat(1e6)),
  text('json/depth-1e6-objects.json', () => '{"a":'.repeat(1e6)),
  text('json/huge-numbers.json', () => `{"title":"x","id":${'9'.repeat(1e6)},"body":"${paragraph}","date":1e999}`),
  text('json/long-key.json', () => `{"title":"x","${'k'.repeat(5e6)}":1,"body":"${paragraph}"}`),
  text('json/same-key-1e5-times.json', () => `{${'"title":"x",'.repeat(1e5)}"body":"${paragraph}"}`),
  text(
    'json/1e5-keys.json',
    () => `{${Array.from({ length: 1e5 }, (_, n) => `"k${n}":1`).join()},"body":"${paragraph}"}`,
  ),
  text(
    'json/prototype.json',
    () => `{"__proto__":{"title":"x"},"constructor":{"prototype":{"a":1}},"body":"${paragraph}"}`,
  ),
  text('json/lone-surrogates.json', () => `{"title":"\\ud800 x \\udfff","body":"${paragraph}\\udc00\\ud800"}`),
  text('json/nuls.json', () => `{"title":"a\\u0000b","body":"${paragraph}\\u0000\\u0000"}`),
  text('json/tags-2MB.json', () => article('<b '.repeat(650_000))),
  text('json/open-tags-2MB.json', () => article(`<p>${'<b>x</b>'.repeat(240_000)}`)),
  text('json/angles-2MB.json', () => article('<'.repeat(1.9e6))),
  text('json/ampersands-2MB.json', () => article('&'.repeat(1.9e6))),
  text('json/one-word-2MB.json', () => article('a'.repeat(1.9e6))),
  text('json/one-word-9MB.json', () => article('a'.repeat(9e6))),
  text('json/object-20MB.json', () => article('\n'.repeat(1e7))),
  text('json/dots-2MB.json', () => article('a.'.repeat(950_000))),
  text('json/spaces-2MB.json', () => article(`a${' '.repeat(1.9e6)}b`)),
  text('json/newlines-2MB.json', () => article(`${sentence}${'\n'.repeat(1.9e6)}b`)),
  text('json/dashes-2MB.json', () => article('- '.repeat(950_000))),
  text('json/same-paragraph-2MB.json', () => article(`${sentence}\n\n`.repeat(20_000))),
  text('json/paragraphs-2MB.json', () =>
    article(Array.from({ length: 19_000 }, (_, n) => `${n} ${sentence}`).join('\n\n')),
  ),
  text('json/short-paragraphs-2MB.json', () =>
    article(Array.from({ length: 200_000 }, (_, n) => `a${n}`).join('\n\n')),
  ),
  text(
    'json/names-9MB.json',
    () => `{"title":"x","author":"${'By Ann Lee and '.repeat(600_000)}","body":"${paragraph}"}`,
  ),
  text('json/date-5MB.json', () => `{"title":"x","date":"${'1 '.repeat(2.5e6)}","body":"${paragraph}"}`),
  text('json/url-5MB.json', () => `{"title":"x","url":"https://a.b/?${'a=b&'.repeat(1.2e6)}","body":"${paragraph}"}`),
  text('json/bidi-2MB.json', () => article(`${'\u202e\u2066'.repeat(900_000)}${paragraph}`)),
  text('json/combining-3MB.json', () => article(`${paragraph}e${'\u0301\u0316'.repeat(750_000)}`)),
  text('json/mojibake-2MB.json', () => article('Ã¢â‚¬Å“Ã©'.repeat(200_000))),
  text('json/list-of-1e6-numbers.json', () => `[${'1,'.repeat(1e6)}1]`),
  text('json/list-of-3e5-empty-objects.json', () => `[${'{},'.repeat(3e5)}{}]`),
  text('json/lines-2e5-broken.jsonl', () => `${article(paragraph)}\n${'{"title": \n'.repeat(200_000)}`),
  text('json/lines-deep.jsonl', () => `${article(paragraph)}\n${`${'['.repeat(100_000)}\n`.repeat(20)}`),
  text('json/line-40MB.jsonl', () => `${article(paragraph)}\n${article('a '.repeat(20e6))}\n${article(paragraph)}\n`),
  text('json/prototypes.jsonl', () =>
    `{"__proto__":{"title":"x","body":"${paragraph}"},"title":"x","hasOwnProperty":1,"toString":"x","body":"${paragraph}"}\n`.repeat(
      2,
    ),
  ),
  text('json/list-in-list-1e6.json', () => `[${'[],'.repeat(1e6)}[]]`),
  text(
    'json/exponents-1e5.json',
    () => `{"title":"x","body":"${paragraph}","n":[${'1e999999,-1e-999999,'.repeat(1e5)}0]}`,
  ),
  text('json/escapes-9MB.json', () => `{"title":"x","body":"${'\\u0000'.repeat(1.5e6)}"}`),
  text('json/backslashes-9MB.json', () => `{"title":"x","body":"${'\\\\'.repeat(4.5e6)}`),
  text('json/marks-1e6.json', () => `${'\ufeff'.repeat(1e6)}${article(paragraph)}`),
  text('json/tags-1e6.json', () => `{"title":"x","tags":[${'"a",'.repeat(1e6)}"b"],"body":"${paragraph}"}`),
  text(
    'json/authors-3e5.json',
    () => `{"title":"x","author":[${'{"name":"Ann Lee"},'.repeat(3e5)}"b"],"body":"${paragraph}"}`,
  ),
  text(
    'json/images-2e5.json',
    () =>
      `{"@type":"NewsArticle","headline":"x","image":[${'{"url":"https://a.b/c.jpg"},'.repeat(2e5)}"b"],"articleBody":"${paragraph}"}`,
  ),
  text(
    'json/ninjs-associations-400-deep.json',
    () =>
      `${'{"uri":"x:1","headline":"x","associations":[{"name":"a","item":'.repeat(200)}{"uri":"x:2","type":"text","body_text":"${paragraph}"}${'}]}'.repeat(200)}`,
  ),
  text('json/entities-in-html-2MB.json', () => article(`<p>${'&notit;&copy'.repeat(150_000)}</p>`)),
  text(
    'json/yaml-aliases.yaml',
    () =>
      `a: &a [x,x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*${n === 0 ? 'a' : `b${n - 1}`}${`,*${n === 0 ? 'a' : `b${n - 1}`}`.repeat(9)}]\n`).join('')}`,
  ),
];
