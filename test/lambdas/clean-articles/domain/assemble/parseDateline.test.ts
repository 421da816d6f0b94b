import { expect, test } from '@jest/globals';
import { parseDateline } from '../../../../../lambdas/clean-articles/domain/assemble/parseDateline.ts';

const rest = 'The harbour reopened on Monday after the storm, the port authority said.';

test.each([
  ['NEW DELHI: ', 'NEW DELHI', 'NEW DELHI', undefined],
  ['PARIS (AP) — ', 'PARIS (AP)', 'PARIS', 'AP'],
  ['LONDON, Nov 3 (Reuters) - ', 'LONDON, Nov 3 (Reuters)', 'LONDON', 'Reuters'],
  [
    'WASHINGTON, D.C., Nov. 3, 2024 (Reuters) -- ',
    'WASHINGTON, D.C., Nov. 3, 2024 (Reuters)',
    'WASHINGTON, D.C.',
    'Reuters',
  ],
  ['Berlin (dpa) - ', 'Berlin (dpa)', 'Berlin', 'dpa'],
  ['São Paulo, Brazil (AFP) – ', 'São Paulo, Brazil (AFP)', 'São Paulo, Brazil', 'AFP'],
  ['(CNN) -- ', '(CNN)', '', 'CNN'],
  ['ROME — ', 'ROME', 'ROME', undefined],
  ['JERUSALEM -- ', 'JERUSALEM', 'JERUSALEM', undefined],
  ['МОСКВА, 3 ноября — ', undefined, undefined, undefined],
])('%s', (opening, text, place, agency) => {
  const found = parseDateline(opening + rest);
  if (text !== undefined) expect(found).toEqual({ text, place, ...(agency ? { agency } : {}) });
});

test.each([
  'He said: "We will not leave the harbour until the storm is over and the ferries sail."',
  'ANALYSIS: What the storm means for the harbour and everyone who depends upon the ferries.',
  'The harbour — closed since Monday — will reopen when the storm has passed, they said.',
  'I think so - and so do the others who waited at the harbour for three long days.',
  'TV - the set that nobody at the harbour watches any more, they said after the storm.',
])('no dateline: %s', (paragraph) => {
  expect(parseDateline(paragraph)).toBeUndefined();
});
