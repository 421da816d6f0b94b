import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from '../../../../../lambdas/clean-articles/domain/decode/decodeText.ts';
import { labelsOfCharsets } from '../../../../../lambdas/clean-articles/domain/decode/labelsOfCharsets.ts';

const iconvName = (charset: string): string => (charset === 'x-mac-cyrillic' ? 'maccyrillic' : charset);

/** Letters and signs that a charset has beyond ASCII, each of which comes back from it. */
function signsOf(charset: string): string[] {
  const name = iconvName(charset);
  const signs: string[] = [];
  for (let code = 0xa0; code < 0x10000; code += code < 0x3000 ? 1 : 7) {
    const sign = String.fromCharCode(code);
    if (!/[\p{L}\p{N}\p{P}]/u.test(sign) || /\p{M}/u.test(sign.normalize('NFKD'))) continue;
    if (iconv.decode(iconv.encode(sign, name), name) === sign) signs.push(sign);
  }
  return signs;
}

const charsets = Object.entries(labelsOfCharsets).filter(
  ([charset]) => iconv.encodingExists(iconvName(charset)) && !/^(?:utf-|iso-2022)/.test(charset),
);

test.each(charsets)('text in %s comes back under each of its labels', async (charset, labels) => {
  // A space behind each sign, for two of them in a row may happen to be UTF-8.
  const words = fc.array(fc.constantFrom(...signsOf(charset)), { minLength: 12, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom(...labels.split(' ')), async (signs, label) => {
      const text = `Plain ${signs.join(' ')} text`;
      const declared = [
        `<html><head><meta charset="${label.toUpperCase()}"></head><p>${text}`,
        `<meta http-equiv="Content-Type" content="text/html; charset=${label}"><p>${text}`,
        `<?xml version="1.0" encoding='${label}'?><a>${text}</a>`,
      ];
      const encode = (each: string): Buffer => iconv.encode(each, iconvName(charset));
      for (const page of declared) expect((await decodeText(encode(page))).text).toBe(page);
      expect(await decodeText(encode(text), label)).toEqual({ text, charset });
    }),
    { numRuns: 10 },
  );
});

const stories: Readonly<Record<string, string>> = {
  en: 'The harbour was closed for three days after the storm had torn a ferry from its moorings, police said.',
  de: 'Der Hafen blieb drei Tage geschlossen, nachdem der Sturm eine Fähre losgerissen hatte, erklärte die Behörde für Küstenschutz am Mittwoch.',
  pl: 'Port był zamknięty przez trzy dni po tym, jak sztorm zerwał prom z cum, poinformowała w środę policja. Żegluga ruszyła późnym wieczorem.',
  cs: 'Přístav byl tři dny uzavřen poté, co bouře utrhla trajekt z kotvišť, uvedla ve středu policie. Škody šly do milionů, řekl mluvčí přístavu.',
  ru: 'Порт был закрыт три дня после того, как шторм сорвал паром с якоря, сообщила полиция города в среду.',
  uk: 'Порт був зачинений три дні після того, як шторм зірвав пором із якоря, повідомила в середу поліція міста. Її представник подякував рятувальникам.',
  el: 'Το λιμάνι παρέμεινε κλειστό για τρεις ημέρες, αφού η καταιγίδα παρέσυρε ένα πλοίο, ανακοίνωσε η αστυνομία.',
  tr: 'Fırtınanın bir feribotu iskeleden koparmasının ardından liman üç gün boyunca kapalı kaldı, polis çarşamba günü açıkladı. Şehirdeki işçiler geri döndü.',
  he: 'הנמל נסגר לשלושה ימים לאחר שהסערה ניתקה מעבורת ממקום עגינתה, כך מסרה המשטרה ביום רביעי.',
  ar: 'أغلق الميناء ثلاثة أيام بعد أن اقتلعت العاصفة عبارة من مرساها، بحسب ما أعلنت الشرطة يوم الأربعاء.',
  ja: '嵐でフェリーが流されたため、港は三日間閉鎖された。警察が水曜日に発表した。乗客は全員無事だという。',
  zh: '暴风雨把一艘渡轮从泊位上吹走后，港口关闭了三天，警方星期三说。船上的乘客都平安无事。',
  ko: '폭풍으로 여객선이 정박지에서 떠내려간 뒤 항구가 사흘 동안 폐쇄됐다고 경찰이 수요일 밝혔다. 승객은 모두 무사하다.',
  th: 'ท่าเรือปิดเป็นเวลาสามวันหลังจากพายุพัดเรือเฟอร์รี่หลุดจากท่า ตำรวจกล่าวเมื่อวันพุธ',
  tw: '暴風雨把一艘渡輪從泊位上吹走後，港口關閉了三天，警方星期三說。船上的乘客都平安無事。',
};

test.each([
  ['windows-1250', 'pl'],
  ['windows-1250', 'cs'],
  ['iso-8859-2', 'pl'],
  ['windows-1251', 'ru'],
  ['windows-1251', 'uk'],
  ['windows-1252', 'de'],
  ['windows-1253', 'el'],
  ['windows-1254', 'tr'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['koi8-r', 'ru'],
  ['koi8-u', 'uk'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['gb18030', 'zh'],
  ['big5', 'tw'],
  ['euc-kr', 'ko'],
  ['windows-874', 'th'],
])('undeclared %s of %s is told', async (charset, language) => {
  const text = `${stories[language]}\n`.repeat(3);
  expect((await decodeText(iconv.encode(text, charset))).text).toBe(text);
});

test.each(Object.keys(stories))('UTF-16 and UTF-32 of %s need no mark', async (language) => {
  const text = `${stories[language]}\n`;
  for (const charset of ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be']) {
    for (const addBOM of [true, false]) {
      expect(await decodeText(iconv.encode(text, charset, { addBOM }))).toEqual({ text, charset });
    }
  }
});

test('what is none of these is not taken for UTF-16', async () => {
  const nul = (charset: string, text: string) => Buffer.concat([iconv.encode(text, charset), Buffer.from([0, 0x41])]);
  expect((await decodeText(nul('utf-8', `${stories.en}`))).charset).toBe('utf-8');
  expect((await decodeText(nul('utf-8', `${stories.ja}`))).charset).toBe('utf-8');
  for (const charset of ['gbk', 'big5'])
    expect((await decodeText(nul(charset, `${stories.tw}`))).charset).not.toMatch(/utf/);
});

test.each([
  ['iso-8859-2', 'windows-1250', 'š, ť and ž as Windows has them: šťáva, žít'],
  ['iso-8859-6', 'windows-1256', 'پنجشنبه گذشته در تهران'],
])('text said to be %s that only %s has letters of is read as that', async (label, charset, text) => {
  expect(await decodeText(iconv.encode(text, charset), label)).toEqual({ text, charset });
});

test('quotes and dashes of Windows within an ISO charset are what they were meant as', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0x93]),
    iconv.encode('zażółć', 'iso-8859-2'),
    Buffer.from([0x94, 0x20, 0x96]),
  ]);
  expect((await decodeText(bytes, 'iso-8859-2')).text).toBe('“zażółć” –');
});
