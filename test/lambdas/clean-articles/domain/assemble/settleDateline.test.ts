import { expect, test } from '@jest/globals';
import { settleDateline } from '../../../../../lambdas/clean-articles/domain/assemble/settleDateline.ts';

const rest = 'The harbour reopened on Monday after the storm, the port authority said.';

test.each([
  [
    'a bare place',
    { text: 'Kiel', place: 'Kiel' },
    `KIEL (AP) -- ${rest}`,
    { text: 'KIEL (AP)', place: 'Kiel', agency: 'AP' },
  ],
  [
    'a place with nothing in the text',
    { text: 'Kiel, Germany' },
    rest,
    { text: 'Kiel, Germany', place: 'Kiel, Germany' },
  ],
  [
    'a place, a day and an agency',
    { text: 'KIEL, May 6 (Reuters)' },
    rest,
    { text: 'KIEL, May 6 (Reuters)', place: 'KIEL', agency: 'Reuters' },
  ],
  ['a place in letters without case', { text: '加州桑尼維爾' }, rest, { text: '加州桑尼維爾', place: '加州桑尼維爾' }],
  ['none', undefined, `KIEL (AP) -- ${rest}`, { text: 'KIEL (AP)', place: 'KIEL', agency: 'AP' }],
])('%s', (_, stated, text, expected) => {
  expect(settleDateline(stated, text)).toEqual(expected);
});
