import { expect, test } from '@jest/globals';
import { detectLanguage } from '../../../../../lambdas/clean-articles/domain/language/detectLanguage.ts';
import { judgeLanguage } from '../../../../../lambdas/clean-articles/domain/language/judgeLanguage.ts';
import { languageTag } from '../../../../../lambdas/clean-articles/domain/language/languageTag.ts';

const sentences: readonly (readonly [language: string, sentence: string])[] = [
  ['en', 'The harbour was closed for three days after the storm had torn a ferry from its moorings.'],
  ['de', 'Der Hafen blieb drei Tage geschlossen, nachdem der Sturm eine Fähre losgerissen hatte.'],
  ['fr', 'Le port est resté fermé pendant trois jours après que la tempête a emporté un bac.'],
  ['es', 'El puerto permaneció cerrado tres días después de que la tormenta soltara un barco.'],
  ['pt', 'O porto ficou fechado durante três dias depois que a tempestade soltou uma balsa.'],
  [
    'nb',
    'Havnen var stengt i tre dager etter at stormen hadde slitt løs en ferge, sier politiet, som ikke vet hva den har kostet.',
  ],
  [
    'nn',
    'Hamna var stengd i tre dagar etter at stormen hadde rive laus ei ferje, seier politiet, som ikkje veit kva han har kosta.',
  ],
  [
    'id',
    'Pelabuhan ditutup selama tiga hari karena badai, kata polisi, dan kota itu tidak bisa menerima bantuan dari pemerintah.',
  ],
  [
    'ms',
    'Pelabuhan ditutup selama tiga hari kerana ribut, kata polis, dan bandar itu tidak boleh menerima bantuan daripada kerajaan.',
  ],
  [
    'sr-Latn',
    'Predsednik je rekao da će ove nedelje biti rešenje za reku, ali posle toga niko nije video promene u ovom mestu u Srbiji.',
  ],
  ['ru', 'Порт был закрыт три дня после того, как шторм сорвал паром с якоря.'],
  ['uk', 'Порт був закритий три дні після того, як шторм зірвав пором з якоря.'],
  ['hi', 'तूफान के बाद बंदरगाह तीन दिन तक बंद रहा और जहाज नहीं चल सके।'],
  ['mr', 'वादळामुळे बंदर तीन दिवस बंद होते आणि जहाजे सुटू शकली नाहीत असे त्यांनी सांगितले.'],
  ['fa', 'بندر پس از طوفان سه روز بسته بود و کشتی ها نتوانستند حرکت کنند.'],
  ['ja', '嵐でフェリーが流されたため、港は三日間閉鎖された。'],
  ['zh', '暴风雨过后，港口关闭了三天，渡轮无法启航。'],
  ['ko', '폭풍으로 항구가 사흘 동안 폐쇄되었다.'],
  ['el', 'Το λιμάνι έμεινε κλειστό για τρεις ημέρες μετά την καταιγίδα.'],
  ['sw', 'Bandari ilifungwa kwa siku tatu baada ya dhoruba kuvunja kamba za kivuko.'],
  ['hr', 'Broj putnika u zračnoj luci ovisi o nekoliko čimbenika, a na zaslonu se vidi popis svih sudionika.'],
  ['bs', 'Učesnici takmičenja su dobili spisak savremenih sistema.'],
  ['sr-Latn', 'Deca su pored reke pevala pesme.'],
  ['cy', 'Roedd y porthladd ar gau am dri diwrnod ar ôl i’r storm rwygo fferi o’i hangorfa.'],
];

test.each(sentences)('%s: %s', async (language, sentence) => {
  expect((await detectLanguage(sentence)).code).toBe(language);
});

const headlines: readonly (readonly [language: string, headline: string])[] = [
  ['nn', 'Ferja sleit seg i stormen: eit døgn utan samband'],
  ['nb', 'Fergen slet seg i stormen: et døgn uten samband'],
  ['da', 'Færgen sled sig i stormen: et døgn uden forbindelse'],
  ['af', 'Hawe bly drie dae lank gesluit ná storm'],
  ['sk', 'Prístav zostal po búrke tri dni zatvorený'],
  ['cs', 'Přístav zůstal po bouři tři dny zavřený'],
  ['ms', 'Kapal itu dijangka tiba pada petang esok'],
  ['id', 'Kapal itu diperkirakan tiba besok sore'],
  ['gl', 'Non se pode entrar no porto ata o luns'],
  ['gl', 'O porto estivo pechado tres días, di o concello'],
  ['ca', 'El port va estar tancat tres dies per la tempesta'],
  ['yo', 'Ọkọ ojú omi kò lè rìn fún ọjọ́ mẹ́ta'],
];

test.each(headlines)('a headline in %s: %s', async (language, headline) => {
  expect((await detectLanguage(headline)).code).toBe(language);
});

test.each(['Pariz', 'OK Marina 2', 'Pelabuhan ditutup'])('%j is too short to be sure of', async (text) => {
  expect((await detectLanguage(text)).isReliable).toBe(false);
});

test('text without words has no language', async () => {
  expect(await detectLanguage('1234 — 56 % !!! 😀')).toMatchObject({ code: 'und', isReliable: false });
});

test('a text of two languages is mixed', async () => {
  const of = (language: string): string => `${sentences.find(([code]) => code === language)?.[1]} `.repeat(6);
  expect((await detectLanguage(of('en') + of('de'))).isMixed).toBe(true);
  expect((await detectLanguage(of('en') + of('en'))).isMixed).toBe(false);
});

test('a sentence beside one of another language is mixed, be it in another script', async () => {
  const of = (language: string): string => sentences.find(([code]) => code === language)?.[1] ?? '';
  expect((await detectLanguage(`${of('en')} ${of('sw')}`)).isMixed).toBe(true);
  expect((await detectLanguage(`${of('en')} ${of('ru')}`)).isMixed).toBe(true);
  expect((await detectLanguage(`${of('el')} ${of('en')}`)).isMixed).toBe(true);
  expect((await detectLanguage(`${of('ja')} ${of('zh')}`)).isMixed).toBe(false);
  expect((await detectLanguage(`${of('fr')} ${of('fr')}`)).isMixed).toBe(false);
});

test('a declared language that the text clearly contradicts loses; a declared variant is kept', async () => {
  const german = sentences[1]?.[1] ?? '';
  expect(await judgeLanguage(german, 'en-US')).toMatchObject({ tag: 'de', provenance: { source: 'text' } });
  expect(await judgeLanguage(german, 'de_AT')).toMatchObject({ tag: 'de-AT', isUncertain: false });
  expect(await judgeLanguage('Ok 12', 'fr')).toMatchObject({ tag: 'fr', isUncertain: true });
});

test.each([
  ['EN_us', 'en-US'],
  ['iw', 'he'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['english', undefined],
  ['', undefined],
])('the tag of %j is %j', (declared, tag) => {
  expect(languageTag(declared)).toBe(tag);
});
