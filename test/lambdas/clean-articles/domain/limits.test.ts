import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { type InputLimits, inputLimits } from '../../../../lambdas/shared/settings.ts';
import { brief, cleanBytes, story } from '../cleanBytes.ts';

const page = `<html><head><title>T</title></head><body>${`<p>${story(1)}</p>`.repeat(20)}</body></html>`;
const nitf = `<nitf><body><body.content>${`<p>${story(1)}</p>`.repeat(20)}</body.content></body></nitf>`;
const entities = `<!DOCTYPE nitf [<!ENTITY a "${'ferry '.repeat(10)}">]>${nitf.replaceAll('storm', '&a;')}`;
const parts = `From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${`--b\nContent-Type: text/plain\n\n${story(1)}\n`.repeat(9)}--b--`;

/** Each input is read with the defaults and rejected for what the limit says once that is low. */
const cases: readonly (readonly [limit: keyof InputLimits, value: number, input: string | Uint8Array, code: string])[] =
  [
    ['maxFileBytes', 100, page, 'too-large'],
    ['maxArticleBytes', 1000, page, 'too-large'],
    ['maxExpansion', 2, gzipSync(page), 'expands-too-much'],
    ['maxNesting', 0, gzipSync(page), 'too-deep'],
    ['maxMailParts', 3, parts, 'too-many-items'],
    ['maxDepth', 1, nitf, 'too-deep'],
    ['maxPageElements', 10, page, 'too-large'],
    ['maxXmlElements', 10, nitf, 'too-many-items'],
    ['maxEntityLength', 100, entities, 'expands-too-much'],
    ['maxTextLength', 500, page, 'too-large'],
    ['maxTextLength', 500, story(1).repeat(9), 'too-large'],
    ['minTextLength', 100_000, page, 'too-short'],
  ];

test.each(cases)('%s of %d is kept to', async (limit, value, input, code) => {
  expect((await cleanBytes('a', input)).every((item) => 'article' in item)).toBe(true);
  const limits = inputLimits.parse({ [limit]: value, ...(limit === 'maxExpansion' && { harmlessBytes: 1 }) });
  const items = await cleanBytes('a', input, { limits });
  expect(items.map(brief)).toContain(`! ${code}`);
});

test('what starts blank is told by what follows', async () => {
  const blank = Buffer.alloc(70_000, ' ');
  const codes = async (input: Uint8Array) => (await cleanBytes('a', input, { chunkBytes: 64 * 1024 })).map(brief);
  expect(await codes(blank)).toEqual(['! empty']);
  expect(await codes(gzipSync(Buffer.alloc(8 * 1024 * 1024)))).toEqual(['! expands-too-much']);
  expect(await codes(Buffer.concat([blank, Buffer.from(story(1))]))).toEqual(['! unsupported-format']);
});
