import { deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { formatInput } from '../../../../../lambdas/clean-articles/domain/formatInput.ts';
import { pdf } from '../../../../../lambdas/clean-articles/domain/formats/pdf.ts';
import type { SourceArticle } from '../../../../../lambdas/clean-articles/domain/sourceArticle.ts';
import { PermanentError } from '../../../../../lambdas/shared/errors.ts';
import { inputLimits } from '../../../../../lambdas/shared/settings.ts';
import { buildPdf, type PdfParts, type PlacedText } from '../pdf/buildPdf.ts';

async function read(bytes: Buffer): Promise<SourceArticle | string> {
  async function* open(): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const limits = inputLimits.parse({ maxSeconds: 20 });
  try {
    for await (const item of pdf.read(
      formatInput({ name: 'a.pdf', limits, now: new Date('2026-01-01T00:00:00Z'), open }),
    )) {
      return 'article' in item ? item.article : 'rejected' in item ? item.rejected.code : 'member';
    }
  } catch (error) {
    return error instanceof PermanentError ? error.code : 'other';
  }
  return 'nothing';
}
const readParts = (parts: PdfParts): Promise<SourceArticle | string> => read(buildPdf(parts));

const column = (texts: readonly string[], x: number, y: number): PlacedText[] =>
  texts.map((text, at) => ({ text, x, y: y - 12 * at }));
const furniture = (page: number): PlacedText[] => [
  { text: 'The Harbour Post, 6 May 2024', x: 60, y: 760 },
  { text: `Page ${page} of 2`, x: 280, y: 30 },
];

const left = [
  'The harbour board voted on Monday to re-',
  'open the old ferry line across the sound.',
  'Two boats will run every hour, it said.',
  'They carry cars and bicycles, and a sin-',
  'gle trip costs four crowns for walkers.',
];
const right = [
  'Fishers had asked for the line for years,',
  'and more than a hundred of them came to',
  'the meeting in the old customs house.',
  'The first boat leaves on the first day',
  'of May next year, weather permitting,',
];

test('reads columns one after the other, without heads, feet and hyphens', async () => {
  const rows = left.flatMap((text, at) => [
    ...column([text], 60, 690 - 12 * at),
    ...column([right[at] ?? ''], 330, 690 - 12 * at),
  ]);
  const pages = [
    [
      { text: 'Ferry line reopens after ten years of talks on both sides', x: 60, y: 720, size: 18 },
      ...rows,
      ...furniture(1),
    ],
    [...column(['the chair of the board said on the quay.', 'He had tears in his eyes.'], 60, 700), ...furniture(2)],
  ];
  const info = "/Title (Microsoft Word - x.doc) /Author (Ada Byron) /CreationDate (D:20240506070809+02'00')";
  expect(await readParts({ pages, info })).toEqual({
    body: {
      kind: 'text',
      text: [
        'The harbour board voted on Monday to reopen the old ferry line across the sound. Two boats will run every hour, it said. They carry cars and bicycles, and a single trip costs four crowns for walkers.',
        'Fishers had asked for the line for years, and more than a hundred of them came to the meeting in the old customs house. The first boat leaves on the first day of May next year, weather permitting, the chair of the board said on the quay. He had tears in his eyes.',
      ].join('\n\n'),
    },
    title: {
      value: 'Ferry line reopens after ten years of talks on both sides',
      source: 'pdf:type-size',
      confidence: 0.7,
    },
    authors: { value: [{ name: 'Ada Byron' }], source: 'pdf:Author', confidence: 0.8 },
    published: {
      value: { value: '2024-05-06T07:08:09+02:00', precision: 'second' },
      source: 'pdf:CreationDate',
      confidence: 0.4,
    },
  });
});

test('running heads that repeat the title leave the title', async () => {
  const page = (size: number, y: number): PlacedText[] => [
    { text: 'Ferry line reopens', x: 60, y, size },
    ...column(['The harbour board voted on Monday.'], 60, 500),
  ];
  const article = await readParts({ pages: [page(20, 740), page(8, 770), page(8, 770)] });
  expect(article).toMatchObject({ title: { value: 'Ferry line reopens' } });
  expect(JSON.stringify(article).match(/Ferry/g)).toHaveLength(1);
});

test('starts paragraphs at indents and at wider spacing', async () => {
  const pages = [
    [
      ...column(['The first paragraph has two lines, of', 'which this is the second one.'], 60, 700),
      ...column(['The next one is indented by an em.'], 72, 676),
      ...column(['It goes on at the margin here.'], 60, 664),
      ...column(['The last one stands apart.'], 60, 630),
    ],
  ];
  expect(await readParts({ pages })).toMatchObject({
    body: {
      text: 'The first paragraph has two lines, of which this is the second one.\n\nThe next one is indented by an em. It goes on at the margin here.\n\nThe last one stands apart.',
    },
  });
});

test.each([
  ['a scan', buildPdf({ pages: [[], []] }), 'no-article-text'],
  ['no structure', Buffer.from('%PDF-1.7\nnothing here'), 'malformed'],
  [
    'a password',
    buildPdf({
      pages: [[]],
      encrypt: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
    }),
    'encrypted',
  ],
  [
    'a bomb',
    buildPdf({
      pages: [[]],
      stream: { dictionary: '/Filter /FlateDecode', content: deflateSync(Buffer.alloc(200 * 1024 * 1024)) },
    }),
    'expands-too-much',
  ],
  [
    'a bomb in a bomb',
    buildPdf({ pages: [[]], stream: { dictionary: '/Filter [/FlateDecode /FlateDecode]', content: Buffer.from('x') } }),
    'hostile',
  ],
])('refuses %s', async (_, bytes, code) => {
  expect(await read(bytes)).toBe(code);
});
