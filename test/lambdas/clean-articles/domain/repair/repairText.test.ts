import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RepairLog } from '../../../../../lambdas/clean-articles/domain/repair/repairLog.ts';
import { repairLine, repairText } from '../../../../../lambdas/clean-articles/domain/repair/repairText.ts';

const repaired = (text: string) => {
  const log = new RepairLog();
  return {
    paragraphs: repairText(text, log),
    repairs: Object.fromEntries(log.all().map(({ code, count }) => [code, count])),
  };
};

const body = [
  'PORTSMOUTH: The ferry line will run again from Friday, its owners said after a week of talks with the crew.',
  'Passengers had waited at the quay since the strike began.Nobody had told them when the ships would sail.',
  'The union called the agreement “a first step” and said that more had to follow before the winter.',
];

test('a body pasted twice comes out once, with spaces where sentences ran together', () => {
  const { paragraphs, repairs } = repaired([...body, ...body.slice(1)].join('\n'));
  expect(paragraphs).toEqual([body[0], body[1]?.replace('.Nobody', '. Nobody'), body[2]]);
  expect(repairs).toEqual({ 'missing-space': 2, 'repeated-blocks': 2 });
});

test('short blocks that repeat for a reason stay, in a repeated run they go', () => {
  const song = [
    'Hey ho',
    'The wind blows over the harbour and the sailors sing their song into the night air.',
    'Hey ho',
    'Nobody listens to them any more but the gulls that sit upon the mast above them.',
  ];
  expect(repaired(song.join('\n\n')).paragraphs).toEqual(song);
  expect(repaired([...song, ...song].join('\n\n')).paragraphs).toEqual(song);
});

test.each([
  ['Visit example.com or Yahoo.Com for more about the U.S.A and its 3.14 million e.g.s today.'],
  ['The file Report.Pdf lies in /tmp/Some.Folder, written by John.Smith@Example.Com at 10.30.'],
  ['Version 2.0.Beta of System.Collections.Generic and Node.js is out, says J.K.Rowling.'],
  ['Er kam z.B. um 8.30 Uhr an.\u00a0Danach ging er.'],
])('good text is left alone: %s', (text) => {
  expect(repaired(text).paragraphs).toEqual([text.replace('\u00a0', ' ')]);
  expect(repaired(text).repairs).toEqual({});
});

test('lines wrapped at a width are joined, hyphens of typesetting go, hyphens of words stay', () => {
  const text = [
    'The council voted on Tuesday to build a new bridge over the river, a pro-',
    'ject that has been discussed for thirty years and that the well-known ar-',
    'chitect Maria Lund will lead. Work is to begin in spring, and the well-',
    'known stone arches will be kept where they stand today.',
    '',
    'Opponents said they would go to court. They fear noise and traffic in the',
    'old town, whose streets are narrow and whose houses are hundreds of years',
    'old.',
  ].join('\n');
  const { paragraphs, repairs } = repaired(text);
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[0]).toContain('a project that');
  expect(paragraphs[0]).toContain('the well-known stone arches');
  expect(repairs).toMatchObject({ 'line-breaks-joined': 5, hyphenation: 2 });
});

test('lists and paragraphs on lines of their own are not joined', () => {
  const text = '- bread from the market\n- butter from the dairy\n- salt from the mine\n- water from the well';
  expect(repaired(text).paragraphs).toHaveLength(4);
});

test('controls, invisible and bidi characters, entities and mojibake are mended and counted', () => {
  const { paragraphs, repairs } = repaired(
    'The \u202ecaf\u0065\u0301\u202c\u0000 on&nbsp;Main\u200b Street &amp;amp; its â€œownersâ€\u009d \ud83d',
  );
  expect(paragraphs).toEqual(['The café on Main Street & its “owners” \ufffd']);
  expect(Object.keys(repairs).sort()).toEqual([
    'bidi-controls',
    'control-characters',
    'entities',
    'invisible-characters',
    'lone-surrogates',
    'mojibake',
    'unicode-normalised',
  ]);
});

test('joiners that shape words and emoji stay', () => {
  const text = 'می\u200cخواهم و 👨\u200d👩\u200d👧 در خانه';
  expect(repairLine(text, new RepairLog())).toBe(text);
});

test.each([
  'HUHLL Õ… and VOCÊ… are no mojibake, nor is “×” or 20 °C or Ă™ in Vietnamese.',
  'Le café déjà vu à Noël; São Paulo; Größe; Ærø; çok güzel; příliš žluťoučký kůň; Съешь ещё; Ξεσκεπάζω; 日本語の記事。',
])('text in the right charset is never changed: %s', (text) => {
  expect(repairLine(text, new RepairLog())).toBe(text);
});

test('mending what was mended changes nothing', () => {
  const fragment = fc.oneof(
    fc.constantFrom(
      ...body,
      'â€™',
      'Ã©',
      '&amp;',
      '&lt;b&gt;',
      '\u00ad',
      '\n',
      '\n\n',
      ' ',
      '.The',
      'co-',
      '- item',
      '\u0085',
      '\u2028',
      'e\u0301',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.lorem({ maxCount: 3, mode: 'sentences' }),
  );
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 30 }), (fragments) => {
      const once = repaired(fragments.join('')).paragraphs.join('\n\n');
      expect(repaired(once).paragraphs.join('\n\n')).toBe(once);
    }),
    { numRuns: 300 },
  );
});

test('mending loses no letter of good text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.lorem({ maxCount: 4, mode: 'sentences' }), { minLength: 1, maxLength: 6 }),
      (paragraphs) => {
        const unique = [...new Set(paragraphs)];
        expect(repaired(unique.join('\n\n')).paragraphs).toEqual(unique);
      },
    ),
  );
});
