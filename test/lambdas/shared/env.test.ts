import { expect, test } from '@jest/globals';
import { functionEnv, readEnv } from '../../../lambdas/shared/env.ts';

const given = {
  ARTICLE_BUCKET: 'articles',
  STATE_TABLE: 'state',
  MAX_RECEIVES: '5',
  DROP_BUCKET: 'drops',
  DROPPED_QUEUE_URL: 'https://dropped',
  CLEANED_QUEUE_URL: 'https://cleaned',
};

test('reads variables, with defaults for settings that are not given', () => {
  const env = readEnv(functionEnv['clean-articles'], given);
  expect(env).toMatchObject({ DROP_BUCKET: 'drops', MAX_RECEIVES: 5, INPUT_LIMITS: { maxDepth: 500 } });
});

test('settings given as JSON override their defaults one by one', () => {
  const env = readEnv(functionEnv['clean-articles'], { ...given, INPUT_LIMITS: '{"maxSeconds":1}' });
  expect(env.INPUT_LIMITS).toMatchObject({ maxSeconds: 1, maxNesting: 3 });
});

test('names every variable that is missing or wrong, and no value', () => {
  const wrong = {
    ...given,
    STATE_TABLE: '',
    MAX_RECEIVES: 'secret-value',
    INPUT_LIMITS: '{secret-json',
    DROP_BUCKET: undefined,
  };
  const read = () => readEnv(functionEnv['clean-articles'], wrong);
  for (const name of ['STATE_TABLE', 'MAX_RECEIVES', 'INPUT_LIMITS', 'DROP_BUCKET']) expect(read).toThrow(name);
  expect(read).not.toThrow(/secret/);
});
