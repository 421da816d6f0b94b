import type { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Doc } from './corpora.ts';

export const NAMES = [
  'Acme',
  'Globex',
  'Initech',
  'Umbra',
  'Hooli',
  'Vandelay',
  'Stark',
  'Wayne',
  'Tyrell',
  'Soylent',
  'Cyberdyne',
  'Aperture',
];
export const KINDS = ['Holdings', 'Energy', 'Bancorp', 'Foods', 'Logistics', 'Media', 'Pharma', 'Steel'];
export const CITIES = [
  'Leeds',
  'Oslo',
  'Porto',
  'Quito',
  'Lagos',
  'Turin',
  'Perth',
  'Osaka',
  'Boise',
  'Minsk',
  'Davao',
  'Accra',
];
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export type Template = (random: SeededRandom) => { title: string; text: string };
export const one = (list: readonly string[], random: SeededRandom): string => list[random.below(list.length)] ?? '';
const figure = (random: SeededRandom, top: number): string => (random.next() * top).toFixed(1);

const earnings: Template = (random) => {
  const name = `${one(NAMES, random)} ${one(KINDS, random)}`;
  const n = (top: number) => figure(random, top);
  return {
    title: `${name} reports quarterly results`,
    text: `${name} said on ${one(DAYS, random)} that net income for the quarter came to $${n(900)} million, or ${n(5)} dollars a share, compared with $${n(900)} million, or ${n(5)} dollars a share, in the same period a year earlier. Revenue was $${n(9000)} million, against $${n(9000)} million. Analysts on average had expected earnings of ${n(5)} dollars a share on revenue of $${n(9000)} million, according to data compiled before the report. The company said it expects full-year revenue of between $${n(20000)} million and $${n(20000)} million. Shares of ${name} were trading at $${n(300)} before the market opened, and have moved ${n(40)} percent since the beginning of the year. This note was generated automatically from the company's filing.`,
  };
};
const weather: Template = (random) => {
  const city = one(CITIES, random);
  const n = (top: number) => String(1 + random.below(top));
  return {
    title: `Weather for ${city}, ${one(DAYS, random)}`,
    text: `The forecast for ${city} on ${one(DAYS, random)}: a high of ${n(38)} degrees and a low of ${n(20)} degrees, with winds of up to ${n(60)} kilometres an hour and a ${n(99)} percent chance of rain. Humidity will be around ${n(99)} percent, and the sun rises at ${n(8)}:${n(59)} and sets at ${n(11)}:${n(59)}. Tomorrow the temperature is expected to reach ${n(38)} degrees. Drivers are asked to take care on untreated roads, and people with breathing difficulties should avoid strenuous exercise outdoors when air quality is poor.`,
  };
};
const quake: Template = (random) => {
  const n = (top: number) => String(2 + random.below(top));
  const city = one(CITIES, random);
  return {
    title: `Earthquake reported near ${city}`,
    text: `A magnitude ${n(4)}.${n(7)} earthquake was reported on ${one(DAYS, random)} at ${n(10)}:${n(50)} near ${city}, according to the geological survey. The earthquake occurred ${n(90)} kilometres from ${one(CITIES, random)} and ${n(300)} kilometres from ${one(CITIES, random)}. In the past ten days, there have been ${n(30)} earthquakes of magnitude 3.0 or greater centred nearby. The quake was at a depth of ${n(40)} kilometres. Did you feel this earthquake? Consider reporting what you felt. Find out what to do before and during an earthquake from our guide. This article was written by a computer program and reviewed by an editor.`,
  };
};
const market: Template = (random) => {
  const n = (top: number) => figure(random, top);
  return {
    title: `Stocks at the close, ${one(DAYS, random)}`,
    text: `Stocks closed ${one(['higher', 'lower', 'mixed'], random)} on ${one(DAYS, random)}, with the main index at ${n(20000)} points, a change of ${n(4)} percent. Volume was ${n(900)} million shares. Advancing issues outnumbered declining ones by ${n(9)} to ${n(9)}. ${one(NAMES, random)} ${one(KINDS, random)} gained ${n(9)} percent to ${n(300)} and ${one(NAMES, random)} ${one(KINDS, random)} lost ${n(9)} percent to ${n(300)}. The dollar bought ${n(150)} yen, and the yield on the ten-year bond stood at ${n(6)} percent. Past performance is no guide to future returns and this report is no advice to buy or sell.`,
  };
};

const templates = [earnings, weather, quake, market];

/** A note with names, a day and figures of its own; the template is another for each of four in a row. */
export const templatedNote = (at: number, random: SeededRandom): Doc => ({
  id: `template/${at}`,
  ...(templates[at % templates.length] ?? earnings)(random),
});

/** Notes of four templates: all different stories. */
export const templatedNotes = (count: number, random: SeededRandom): Doc[] =>
  Array.from({ length: count }, (_, at) => templatedNote(at, random));
