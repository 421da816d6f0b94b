import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from '../../../../../lambdas/clean-articles/domain/decode/decodeText.ts';

const text = 'Café “Größe” – 5 € für alle, naïve señor';
const russian = 'Порт был закрыт три дня после того, как шторм сорвал паром с якоря, сообщила полиция города.';
const japanese = '嵐でフェリーが流されたため、港は三日間閉鎖された。警察が発表した。';

test.each([
  ['a UTF-8 mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), undefined, 'utf-8', text],
  ['a UTF-16LE mark', Buffer.from(`\ufeff${text}`, 'utf16le'), undefined, 'utf-16le', text],
  ['a UTF-16BE mark', iconv.encode(text, 'utf-16be', { addBOM: true }), undefined, 'utf-16be', text],
  ['UTF-16LE without a mark', Buffer.from(`<p>${text}</p>`, 'utf16le'), undefined, 'utf-16le', `<p>${text}</p>`],
  [
    'UTF-16BE without a mark',
    iconv.encode(`<p>${text}</p>`, 'utf-16be', { addBOM: false }),
    undefined,
    'utf-16be',
    `<p>${text}</p>`,
  ],
  ['a transport charset', iconv.encode(russian, 'koi8-r'), 'KOI8-R', 'koi8-r', russian],
  ['latin1 as browsers read it', iconv.encode(text, 'windows-1252'), 'ISO-8859-1', 'windows-1252', text],
  ['an ASCII label on Windows-1252', iconv.encode(text, 'windows-1252'), 'us-ascii', 'windows-1252', text],
  ['ISO-2022-JP escapes', Buffer.from('\x1b$B9A\x1b(B harbour', 'latin1'), undefined, 'iso-2022-jp', '港 harbour'],
  ['UTF-8 by its bytes', Buffer.from(text), undefined, 'utf-8', text],
  ['UTF-8 against its transport', Buffer.from(text), 'iso-8859-1', 'utf-8', text],
  [
    'detection of Cyrillic',
    iconv.encode(russian.repeat(3), 'windows-1251'),
    undefined,
    'windows-1251',
    russian.repeat(3),
  ],
  ['detection of Shift JIS', iconv.encode(japanese.repeat(3), 'shift_jis'), undefined, 'shift_jis', japanese.repeat(3)],
])('%s', async (_, bytes, transport, charset, expected) => {
  expect(await decodeText(bytes, transport)).toEqual({ text: expected, charset });
});

test.each([
  ['meta charset', `<html><head><meta charset="windows-1251"></head><p>${russian}`],
  [
    'meta http-equiv',
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>${russian}`,
  ],
  ['XML declaration', `<?xml version="1.0" encoding='windows-1251'?><a>${russian}</a>`],
])('a declaration in the document: %s', async (_, page) => {
  expect(await decodeText(iconv.encode(page, 'windows-1251'))).toEqual({ text: page, charset: 'windows-1251' });
});

test('a page that says UTF-8 and is Windows-1252, or the other way round, is read as what it is', async () => {
  const claims = (charset: string): string => `<meta charset="${charset}"><p>${text}</p>`;
  expect((await decodeText(iconv.encode(claims('utf-8'), 'windows-1252'))).text).toBe(claims('utf-8'));
  expect((await decodeText(Buffer.from(claims('iso-8859-1')))).text).toBe(claims('iso-8859-1'));
});

test('UTF-8 with single Windows-1252 bytes in it keeps both; a cut last character is one replacement', async () => {
  const mixed = Buffer.concat([
    Buffer.from(`${russian} `),
    Buffer.from([0x93]),
    Buffer.from('quoted'),
    Buffer.from([0x94]),
  ]);
  expect((await decodeText(mixed)).text).toBe(`${russian} “quoted”`);
  expect((await decodeText(Buffer.from(`${russian} ü`).subarray(0, -1))).text).toBe(`${russian} \ufffd`);
});

test('any text in UTF-8 comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (any) => {
      fc.pre(any.isWellFormed() && !/[\p{Cc}\ufeff\ufffe]/u.test(any));
      expect((await decodeText(Buffer.from(`Text: ${any}`))).text).toBe(`Text: ${any}`);
    }),
  );
});
