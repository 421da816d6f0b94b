import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { contractSchemas } from '../../../../lambdas/shared/schemas/contracts.ts';

test.each(contractSchemas())('$file is what the contract says (else: npm run schemas)', ({ file, content }) => {
  const committed = readFileSync(new URL(`../../../../lambdas/shared/schemas/${file}`, import.meta.url), 'utf8');
  expect(committed).toBe(content);
});
