import { expect, test } from '@jest/globals';
import { findMentions } from '../../../../../lambdas/index-articles/domain/entities/findMentions.ts';
import { splitSentences } from '../../../../../lambdas/index-articles/domain/text/splitSentences.ts';
import { tokenize } from '../../../../../lambdas/index-articles/domain/text/tokenize.ts';

const found = (text: string): string[] => {
  const tokens = tokenize(text);
  return findMentions(tokens, splitSentences(tokens))
    .mentions.filter(({ type }) => type !== 'other')
    .map(({ type, name }) => `${type} ${name}`);
};

test('datelines', () => {
  expect(found('NEW DELHI (Reuters) - Shares in Halvorsen Steel Corp. fell on Tuesday.')).toEqual([
    'place NEW DELHI',
    'organisation Reuters',
    'organisation Halvorsen Steel Corp.',
  ]);
  expect(found('LISBON 2021-08-30')).toEqual(['place LISBON']);
});

test('lines of sports results', () => {
  expect(found('1. Marita Koskinen (Finland) 54.33')).toEqual(['person Marita Koskinen', 'place Finland']);
  expect(found('Arsenal 2 Newcastle United 1')).toEqual(['organisation Arsenal', 'organisation Newcastle United']);
});

test('nationalities, days, titles and words at the head of a sentence are none', () => {
  expect(found('The French president spoke on Monday. Officials declined to comment. They will meet again.')).toEqual(
    [],
  );
});

test('an article with a capital of its own belongs to the name of an organisation, not at the head of a sentence', () => {
  expect(found('The band has supported The Rolling Stones in Hamburg.')).toEqual([
    'organisation The Rolling Stones',
    'place Hamburg',
  ]);
  expect(found('The Guardian reported it.')).toEqual(['organisation Guardian']);
});

test('pronouns, contractions and plural acronyms are none', () => {
  const names = found('“We are ready,” said Ann Bell. I’m sure MPs will agree. It’ll pass. They said so.');
  expect(names).toEqual(['person Ann Bell']);
});

test('an office in several words before a name is no name', () => {
  const text = 'Russian officials met US Secretary of State Martin Keller and Jo Lind of Norway.';
  const names = found(text);
  expect(names).toContain('person Martin Keller');
  expect(names).toContain('person Jo Lind');
});

test('of what people somebody is names nobody', () => {
  expect(found('Black women and Black voters agree. Black people do too.')).toEqual([]);
});
