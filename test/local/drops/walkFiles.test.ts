import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keyOfFile, localDrop, s3EventOf } from '../../../local/drops/localDrop.ts';
import { outFolderMark, walkFiles } from '../../../local/drops/walkFiles.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'newsdrop-walk-')));
const news = join(root, 'news');
const walk = (...paths: string[]) => {
  const notes: string[] = [];
  const files = [...walkFiles(paths, (note) => void notes.push(note))].map(({ realPath }) =>
    realPath.replace(`${root}/`, ''),
  );
  return { files, notes };
};

beforeAll(() => {
  for (const folder of ['news/a', 'news/b', 'news/folder.txt', 'news/out', 'elsewhere'])
    mkdirSync(join(root, folder), { recursive: true });
  const files = [
    'news/a.txt',
    'news/a/2.txt',
    'news/a/1.txt',
    'news/.hidden',
    'news/folder.txt/x',
    'news/out/y',
    `news/out/${outFolderMark}`,
    'elsewhere/z',
  ];
  for (const file of files) writeFileSync(join(root, file), file);
  symlinkSync(news, join(news, 'b/loop'));
  symlinkSync(join(root, 'elsewhere'), join(news, 'b/outside'));
  symlinkSync(join(root, 'nothing'), join(news, 'b/broken'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('files come in the order of their keys, links and loops once, hidden ones and outputs not at all', () => {
  const { files, notes } = walk(news);
  expect(files).toEqual(['news/a.txt', 'news/a/1.txt', 'news/a/2.txt', 'elsewhere/z', 'news/folder.txt/x']);
  expect(notes.join('\n')).toMatch(/is a link to nothing/);
  expect(notes.join('\n')).toMatch(/1 hidden entry/);
  expect(notes.join('\n')).toContain('is an output folder of newsdrop');
});

test('what is named twice comes once', () => {
  expect(walk(join(news, 'a'), join(news, 'a/1.txt'), news, join(news, 'a', '..')).files).toHaveLength(5);
});

test('a path that is not there is a usage error', () => {
  expect(() => walk(join(root, 'nope'))).toThrow(/no such file or folder/);
});

test('a drop does not depend on how its path is spelled, and an event says it as S3 does', async () => {
  expect(keyOfFile(join(root, 'news/a.txt'), root)).toBe('news/a.txt');
  expect(keyOfFile('/other/a.txt', root)).toBe('other/a.txt');
  const drop = await localDrop(join(news, 'a/1.txt'), root);
  expect(drop).toEqual(await localDrop(join(news, 'a', '..', 'a', '1.txt'), root));
  expect(drop.eventTime).toMatch(/:\d\d\.000Z$/);
  const {
    Records: [record],
  } = JSON.parse(s3EventOf({ ...drop, key: 'Füße + 50%/a b.txt' }));
  expect(decodeURIComponent(record.s3.object.key.replaceAll('+', ' '))).toBe('Füße + 50%/a b.txt');
});
