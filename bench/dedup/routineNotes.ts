import type { SeededRandom } from '../../test/fakes/seededRandom.ts';
import { CITIES, DAYS, KINDS, NAMES, one, type Template } from './templates.ts';

/** What a desk fills in every day: results, draws, deaths, the police log, the stars. Each a story of its own. */

const SURNAMES =
  'Okafor Lindqvist Moreau Tanaka Silva Novak Hughes Kaya Petrov Haddad Nguyen Rossi Weber Castro Khan Olsen Doyle Ivanova Mendes Sato'.split(
    ' ',
  );
const FIRST_NAMES = 'Ada Boris Carla Dmitri Elena Farid Grace Hugo Ines Jonas Kofi Lucia Marek Nadia Omar Paula'.split(
  ' ',
);
const STREETS = 'Mill Harbour Station Church Park Orchard Victoria Canal Bridge Market'.split(' ');
const TEAMS = CITIES.map((city, at) => `${city} ${['Rovers', 'United', 'Athletic'][at % 3]}`);
const number = (random: SeededRandom, top: number): string => String(1 + random.below(top));
const person = (random: SeededRandom): string => `${one(FIRST_NAMES, random)} ${one(SURNAMES, random)}`;

const match: Template = (random) => {
  const [home, away] = [one(TEAMS, random), one(TEAMS, random)];
  const n = (top: number) => number(random, top);
  return {
    title: `${home} ${n(4)}-${n(4)} ${away}`,
    text: `${home} and ${away} met on ${one(DAYS, random)} in front of ${n(40)},${100 + random.below(900)} people. ${one(SURNAMES, random)} opened the scoring in the ${n(44)}th minute after a pass from ${one(SURNAMES, random)}, and ${one(SURNAMES, random)} added another from the penalty spot ${n(20)} minutes after the break. ${one(SURNAMES, random)} was shown a yellow card in the ${n(89)}th minute. The home side had ${n(70)} percent of the ball and ${n(20)} shots, ${n(9)} of them on target. The manager, ${person(random)}, said that the players had given everything and that the next match would be a different game. ${home} stay in ${n(20)}th place in the table with ${n(60)} points from ${n(38)} matches.`,
  };
};

const results: Template = (random) => ({
  title: `Results, ${one(DAYS, random)}`,
  text: `Results of the day's play and standings after round ${number(random, 38)}.\n${Array.from({ length: 12 }, () => `${one(TEAMS, random)} ${number(random, 5)} ${one(TEAMS, random)} ${number(random, 5)}`).join('\n')}\nHome teams are named first. Attendances are those announced by the clubs.`,
});

const obituary: Template = (random) => {
  const [name, city] = [person(random), one(CITIES, random)];
  const n = (top: number) => number(random, top);
  return {
    title: `${name}, ${60 + random.below(40)}`,
    text: `${name}, ${60 + random.below(40)}, of ${city}, passed away peacefully on ${one(DAYS, random)} at home surrounded by family. Born in ${one(CITIES, random)} in ${1920 + random.below(45)} to the late ${person(random)} and ${person(random)}, the deceased worked for ${one(NAMES, random)} ${one(KINDS, random)} for ${n(40)} years and was a member of the congregation for ${n(50)}. Survivors include a daughter, ${person(random)}, a son, ${person(random)}, and ${n(9)} grandchildren. Visitation will be held from ${n(6)} to ${n(9)} p.m. at the funeral home on ${one(STREETS, random)} Street. In lieu of flowers the family asks that donations be made to the hospice. Online condolences may be left for the family.`,
  };
};

const blotter: Template = (random) => {
  const n = (top: number) => number(random, top);
  return {
    title: `Police log for ${one(DAYS, random)}`,
    text: `Officers were called to a property on ${one(STREETS, random)} Street in ${one(CITIES, random)} at ${n(12)}:${10 + random.below(49)} on ${one(DAYS, random)} after a report of ${one(['a burglary', 'a theft', 'criminal damage', 'an assault'], random)}. A ${18 + random.below(60)}-year-old man, named as ${person(random)}, was arrested and later released on bail until the ${n(28)}th. Items worth ${n(900)} dollars were taken. Anyone who was in the area and saw anything suspicious, or who has doorbell or dashcam footage, is asked to call police and quote reference number ${1000 + random.below(9000)}. Information can also be given anonymously to the charity by telephone or through its website.`,
  };
};

const MOODS =
  'patient bold careful generous honest curious quiet playful stubborn hopeful practical restless gentle thrifty brave modest frank cheerful tidy prudent open firm flexible grateful alert'.split(
    ' ',
  );
const SUBJECTS =
  'money love work family travel health friends letters quarrels promises plans debts dreams rivals neighbours children music cooking repairs studies paperwork invitations gossip contracts surprises'.split(
    ' ',
  );
const HINTS =
  'rest early|call someone you miss|sign nothing|walk more|finish what you began|say yes|wait for news|clear your desk|read the small print|trust your instinct|ask for help|leave the car at home|write it down|forgive and move on|try another way|save for later|speak last|share the credit'.split(
    '|',
  );
const SIGNS = 'Aries Taurus Gemini Cancer Leo Virgo Libra Scorpio Sagittarius Capricorn Aquarius Pisces'.split(' ');
const horoscope: Template = (random) => ({
  title: `Your stars for ${one(DAYS, random)}`,
  text: SIGNS.map(
    (sign) =>
      `${sign}: be ${one(MOODS, random)} about ${one(SUBJECTS, random)} today, and ${one(MOODS, random)} about ${one(SUBJECTS, random)} in the evening; ${one(HINTS, random)} and ${one(HINTS, random)}.`,
  ).join(' '),
});

const lottery: Template = (random) => {
  const draw = Array.from({ length: 6 }, () => number(random, 49)).join(', ');
  return {
    title: `Lottery numbers for ${one(DAYS, random)}`,
    text: `The winning numbers in ${one(DAYS, random)}'s draw were ${draw}, with the bonus ball ${number(random, 49)}. The estimated jackpot was ${number(random, 90)} million dollars. ${number(random, 9)} tickets matched five numbers. Players are reminded that tickets must be claimed within 180 days of the draw, and that the odds of winning the top prize are the same whatever the numbers.`,
  };
};

/** Templates by name. Two of them may give the same names and figures by chance; none has the same text. */
export const routineTemplates: Readonly<Record<string, Template>> = {
  match,
  results,
  obituary,
  blotter,
  horoscope,
  lottery,
};
