import { type Random, randomOf } from './random.ts';

/** A made-up article, shaped like news: headline, byline, paragraphs with names, numbers and quotes. */
export interface Story {
  uri: string;
  title: string;
  author: string;
  /** ISO 8601 instant. */
  published: string;
  paragraphs: string[];
}

const syllables = 'ba den kor lin mar tos vel ran shi pol gar nes tri wen dol fas mer lun cas bry'.split(' ');
const joints = 'the of and to in that for with on as at by from after before while under near'.split(' ');
const plain =
  'council river budget school bridge harbour market workers police court minister growers village team season company report prices storm children station hospital plan vote week road farm energy water'.split(
    ' ',
  );
const acts =
  'said on Monday that|announced that|was told that|decided that|reported that|expects that|denied that'.split('|');
const names = 'Anna Jonas Priya Mateo Ingrid Kofi Lena Omar Sofia Piotr Aoife Kenji'.split(' ');

const word = (random: Random): string =>
  random.pick(syllables) + random.pick(syllables) + (random.chance(0.4) ? random.pick(syllables) : '');
const name = (random: Random): string => `${random.pick(names)} ${capital(word(random))}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentence(random: Random): string {
  const words = [`The ${random.pick(plain)}`, random.pick(acts), 'the', word(random)];
  for (let count = 4 + random.below(9); count > 0; count -= 1) {
    words.push(random.chance(0.45) ? random.pick(joints) : random.chance(0.6) ? random.pick(plain) : word(random));
  }
  if (random.chance(0.2)) words.push('by', String(2 + random.below(900)), 'per cent');
  return `${words.join(' ')}.`;
}

function paragraph(random: Random): string {
  const sentences = Array.from({ length: 2 + random.below(3) }, () => sentence(random));
  if (random.chance(0.3))
    sentences.push(
      `"We ${random.pick(plain)} the ${word(random)} ${random.pick(joints)} the ${random.pick(plain)}," said ${name(random)}.`,
    );
  return sentences.join(' ');
}

/** The story of a number: always the same one, unlike every other. */
export function makeStory(seed: number, number: number): Story {
  const random = randomOf(seed * 1_000_003 + number);
  const day = new Date(Date.UTC(2026, 0, 1) + random.below(300 * 86_400) * 1000);
  return {
    uri: `https://paper-${random.below(20)}.example/${number}`,
    title: capital(
      `${random.pick(plain)} ${word(random)} ${random.pick(acts).split(' ')[0]} ${random.pick(joints)} ${word(random)} ${random.pick(plain)}`,
    ),
    author: name(random),
    published: day.toISOString(),
    paragraphs: Array.from({ length: 4 + random.below(5) }, () => paragraph(random)),
  };
}

/** The same story as another outlet prints it: its own address, headline and lead. */
export const nearCopyOf = (story: Story, random: Random): Story => ({
  ...story,
  uri: `${story.uri}-near-${random.below(1e6)}`,
  title: capital(`${word(random)} ${story.title}`),
  paragraphs: [paragraph(random), ...story.paragraphs.slice(1)],
});

/** The same text under another address. */
export const exactCopyOf = (story: Story, random: Random): Story => ({
  ...story,
  uri: `${story.uri}-copy-${random.below(1e6)}`,
});

/** A later or earlier version under the same address. */
export const versionOf = (story: Story, random: Random, hours: number): Story => ({
  ...story,
  published: new Date(Date.parse(story.published) + hours * 3_600_000).toISOString(),
  paragraphs: [...story.paragraphs.slice(0, -1), paragraph(random)],
});
