import { expect, test } from '@jest/globals';
import { cleanBytes } from '../../cleanBytes.ts';

const message = (number: string, lines: readonly string[]): string =>
  `\u0001ABC${number} 3 pol 40\r\nFERRY\r\n\u0002${lines.join('\r\n')}\r\n\u0003061408 GMT MAY 24\r\n\u0004`;
const story = message('1234', [
  'Ferry reopens =',
  '   The ferry of Altona sailed again on Monday after three days, the port authority said, and all who had waited went home.',
]);

async function urisOf(kill: readonly string[]): Promise<(string | undefined)[]> {
  const items = await cleanBytes('wire.txt', story + message('1240', kill));
  return items.map((item) => ('article' in item ? item.article.uri : undefined));
}

test('a kill that names its story is a new version of it', async () => {
  const [first, second] = await urisOf([
    'MANDATORY KILL =',
    '   Editors: kill ABC1234, slugged FERRY. The ferry has not sailed.',
  ]);
  expect(first).toBeDefined();
  expect(second).toBe(first);
});

test('a kill that names no story, or one of another service, keeps its own number', async () => {
  const [first, second] = await urisOf(['MANDATORY KILL =', '   Editors: kill the story slugged FERRY, XYZ1234.']);
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});
