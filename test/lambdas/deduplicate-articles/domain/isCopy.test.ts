import { expect, test } from '@jest/globals';
import { fingerprintOf } from '../../../../lambdas/deduplicate-articles/domain/fingerprint.ts';
import { isCopy } from '../../../../lambdas/deduplicate-articles/domain/isCopy.ts';
import { readSketch } from '../../../../lambdas/deduplicate-articles/domain/sketch.ts';
import { dedupSettings } from '../../../../lambdas/shared/settings.ts';
import { SeededRandom } from '../../../fakes/seededRandom.ts';
import { prose } from '../pipeline.ts';

const settings = dedupSettings.parse({});
const print = (text: string, droppedAt = '2026-01-01T00:00:00.000Z', title = '') => {
  const { contentHash, sketch } = fingerprintOf(title, text, settings.bands);
  return { contentHash, sketch: readSketch(sketch), droppedAt };
};
const match = (a: string, b: string) => isCopy(print(a), print(b), settings);
const words = (text: string): string[] => text.split(' ');
const edit = (text: string, share: number, seed: number): string => {
  const random = new SeededRandom(seed);
  return words(text)
    .map((word) => (random.chance(share) ? `edit${random.below(1e6)}` : word))
    .join(' ');
};

test('ten edited words in a hundred leave a copy, thirty-five do not', () => {
  const texts = Array.from({ length: 60 }, (_, seed) => prose(seed, 200));
  const found = (share: number) => texts.filter((text, seed) => match(text, edit(text, share, seed))).length;
  expect(found(0.1)).toBe(60);
  expect(found(0.35)).toBeLessThan(6);
});

test('a new lead with the end cut, a third, and a text between boilerplate are copies', () => {
  const all = words(prose(1, 300));
  const [text, other] = [all.join(' '), prose(2, 300)];
  expect(match(text, [...words(other).slice(0, 30), ...all.slice(25, 210)].join(' '))).toMatchObject({
    method: 'jaccard',
  });
  expect(match(text, all.slice(0, 100).join(' '))).toMatchObject({ method: 'containment' });
  expect(match(text, [...words(other).slice(0, 40), ...all, ...words(other).slice(100, 180)].join(' '))).toBeDefined();
});

test('stories that share a stretch of boilerplate, and strangers, are no copies', () => {
  const boilerplate = prose(9, 60);
  expect(match(`${prose(1, 100)} ${boilerplate}`, `${prose(2, 100)} ${boilerplate}`)).toBeUndefined();
  expect(match(prose(1, 200), prose(2, 200))).toBeUndefined();
});

test('a longer follow-up that takes over words and background is no copy', () => {
  const [text, own] = [words(prose(1, 350)), words(prose(2, 100))];
  const reordered = new SeededRandom(1).shuffle(text.slice(210));
  expect(match(text.join(' '), [...text.slice(0, 210), ...own, ...reordered].join(' '))).toBeUndefined();
});

test('the same few words in another order are another list, not an edited copy', () => {
  const table = (seed: number) => {
    const random = new SeededRandom(seed);
    const row = () =>
      `Northern${random.below(20)}x Rovers ${random.below(5)} Eastern${random.below(20)}x Athletic ${random.below(5)}`;
    return `Results of the day's play in order. ${Array.from({ length: 16 }, row).join(' ')}`;
  };
  for (let seed = 0; seed < 20; seed++) expect(match(table(seed), table(seed + 100))).toBeUndefined();
  for (let seed = 0; seed < 20; seed++)
    expect(match(prose(seed, 200), edit(prose(seed, 200), 0.15, seed))).toBeDefined();
});

test('a form filled with other names is no copy under a new lead', () => {
  const form = (names: string[]) =>
    `${names[0]}, of ${names[1]}, passed away peacefully at home surrounded by family. Born in ${names[2]} to the late ${names[3]}, the deceased worked for ${names[4]} for many years and was a member of the congregation. Survivors include a daughter, ${names[5]}, a son, ${names[6]}, and nine grandchildren. Visitation will be held at the funeral home on ${names[7]} Street. In lieu of flowers the family asks that donations be made to the hospice. Online condolences may be left for the family at any time.`;
  const name = (seed: number) =>
    Array.from({ length: 8 }, (_, at) => `Name${(seed * 8 + at).toString(36)} Mac${(seed * 80 + at).toString(36)}`);
  expect(match(form(name(1)), form(name(2)))).toBeUndefined();
  expect(match(form(name(1)), `By Jo Miller. ${form(name(1)).slice(60)}`)).toBeDefined();
});

test('of a text beyond a million characters the end counts too', () => {
  const long = `${'word '.repeat(220_000)}end`;
  expect(print(long).contentHash).not.toBe(print(`${long}s`).contentHash);
  expect(print(long).contentHash).toBe(print(long.replace('word', 'WORD')).contentHash);
});

const note = (day: string, city: string, [high, low, wind, rain, hour]: readonly number[]): string =>
  `The forecast for ${city} on ${day}: a high of ${high} degrees and a low of ${low} degrees, with winds of up to ${wind} kilometres an hour and a ${rain} percent chance of rain. The sun rises at ${hour} near the coast of ${city}, and drivers are asked to take care on untreated roads, because people with breathing difficulties should avoid strenuous exercise outdoors when air quality is poor.`;

test('a template filled with other names and figures is another story, though some are the same by chance', () => {
  expect(
    match(note('Sunday', 'Porto', [32, 6, 23, 62, 7]), note('Monday', 'Quito', [2, 6, 23, 28, 7])),
  ).toBeUndefined();
  const filled = note('Sunday', 'Porto', [32, 6, 23, 62, 7]);
  expect(match(filled, filled.replace('take care', 'drive slowly').replace('forecast', 'outlook'))).toBeDefined();
});

test('matching is symmetric', () => {
  for (let seed = 0; seed < 40; seed++) {
    const [a, b] = [prose(seed, 80 + seed), edit(prose(seed, 80), seed / 60, seed)];
    expect(match(a, b)).toEqual(match(b, a));
  }
});

test('texts dropped further apart than the window are no copies, even with the same words', () => {
  const text = prose(1, 100);
  const late = (days: number) => print(text, new Date(Date.UTC(2026, 0, 1 + days)).toISOString());
  expect(isCopy(print(text), late(30), settings)).toMatchObject({ method: 'content-hash', similarity: 1 });
  expect(isCopy(print(text), late(31), settings)).toBeUndefined();
});

test('of a teaser the headline is part of what is compared; of an article only the text', () => {
  const teaser = 'No description is available for this item.';
  const short = (title: string) => print(teaser, undefined, title);
  expect(isCopy(short('Storm closes harbour'), short('Parliament passes budget'), settings)).toBeUndefined();
  const long = (title: string) => print(prose(1, 100), undefined, title);
  expect(isCopy(long('Storm closes harbour'), long('Parliament passes budget'), settings)).toMatchObject({
    similarity: 1,
  });
});

test('copies are found in a script without spaces', () => {
  const text =
    '東京都は三日、新しい港湾施設の建設計画を発表した。工事は来年四月に始まり、総額は約八百億円に上る見通しだ。知事は記者会見で、災害時の物流拠点として重要な役割を果たすと述べた。地元の漁業関係者からは環境への影響を懸念する声も出ている。';
  expect(match(text, text.replace('来年四月', '再来年春'))).toBeDefined();
  expect(
    match(
      text,
      '政府は金曜日、エネルギー政策の見直しを閣議決定した。再生可能エネルギーの割合を二〇四〇年までに五割へ引き上げる方針で、関連法案を次の国会に提出する。経済界からは負担増を心配する意見が相次いだ。',
    ),
  ).toBeUndefined();
});

test('a sketch stays small whatever the text, and is the same whatever came before it', () => {
  const text = `${prose(1, 400)} ${Array.from({ length: 60 }, (_, n) => `Paris ${1000 + n * 37}`).join(' ')}`;
  const { sketch } = fingerprintOf('', text, settings.bands);
  expect(sketch.length).toBeLessThan(560);
  fingerprintOf('', prose(2, 900), settings.bands);
  expect(fingerprintOf('', text, settings.bands).sketch).toBe(sketch);
  expect(readSketch(sketch)).toMatchObject({ shingles: expect.any(Number) });
  expect(readSketch(fingerprintOf('', '', settings.bands).sketch)).toMatchObject({
    shingles: 0,
    keys: Array(8).fill(undefined),
  });
});

test.each([
  [
    'Chinese',
    '市政府周三宣布将在明年春天开始建设新的港口设施总投资约为八百亿元负责人在记者会上表示该设施将作为灾害时的物流基地发挥重要作用当地渔民对环境影响表示担忧',
    '',
  ],
  [
    'Hindi',
    'सरकार ने बुधवार को नई बंदरगाह परियोजना की घोषणा की जिसका निर्माण अगले साल शुरू होगा और इस पर करीब आठ सौ करोड़ रुपये खर्च होंगे मंत्री ने कहा कि यह आपदा के समय काम आएगी',
    ' ',
  ],
  [
    'Korean',
    '정부는 수요일 새로운 항만 시설 건설 계획을 발표했다 공사는 내년 사월에 시작되며 총액은 약 팔백억 원에 이를 전망이다 장관은 재해 때 물류 거점으로 쓰일 것이라고 말했다',
    ' ',
  ],
])('an article in %s has keys by which a copy is found', (_, text, glue) => {
  const parts = glue === '' ? [...text] : text.split(glue);
  const copy = print(parts.slice(0, -3).join(glue));
  const keys = print(text).sketch.keys.filter((key, band) => key !== undefined && key === copy.sketch.keys[band]);
  expect(keys.length).toBeGreaterThan(2);
  expect(isCopy(print(text), copy, settings)).toBeDefined();
});

test('a sketch of another version matches nothing', () => {
  const { sketch } = fingerprintOf('', prose(1), settings.bands);
  const older = { ...print(prose(1)), contentHash: 'older', sketch: readSketch(sketch.replace(/^\d+\./, '0.')) };
  expect(older.sketch.shingles).toBe(0);
  expect(isCopy(print(prose(1)), older, settings)).toBeUndefined();
});
