import type { SeededRandom } from '../../test/fakes/seededRandom.ts';
import type { Doc } from './corpora.ts';
import { scanned } from './noise.ts';

export type Transform = (doc: Doc, other: Doc, random: SeededRandom) => { title: string; text: string };

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
const pick = <T>(items: readonly T[], random: SeededRandom): T | undefined => items[random.below(items.length)];

/** Of the words, this share is replaced by words of another text (7 in 10), dropped, or gets one put before it. */
const edited =
  (share: number): Transform =>
  (doc, other, random) => {
    const foreign = words(other.text);
    const text = words(doc.text).flatMap((word) => {
      if (!random.chance(share)) return [word];
      const way = random.next();
      const stranger = pick(foreign, random) ?? 'word';
      return way < 0.7 ? [stranger] : way < 0.85 ? [] : [stranger, word];
    });
    return { title: doc.title, text: text.join(' ') };
  };

/** Another lead and byline instead of the first sentence or two, and the last 30% cut. */
const newLead: Transform = (doc, other, random) => {
  const all = words(doc.text);
  const lead = Math.min(15 + random.below(20), Math.floor(all.length / 5));
  const fresh = words(other.text).slice(0, 15 + random.below(20));
  const kept = all.slice(lead, Math.floor(all.length * 0.7));
  return {
    title: other.title,
    text: `By Jo ${pick(['Miller', 'Rossi', 'Sato'], random)}\n\n${fresh.join(' ')}\n\n${kept.join(' ')}`,
  };
};

const BEFORE = [
  'This article was first published by our partner agency and appears here with permission. Subscribe to our morning newsletter for the stories that matter.',
  'Reporting by our correspondents. Listen to this article in our app. You have one free article left this month.',
  'ADVERTISEMENT. Story continues below. Share this on Facebook, Twitter or by email and join the conversation with our readers.',
];
const AFTER = [
  'All rights reserved. This material may not be published, broadcast, rewritten or redistributed without permission. The views expressed are those of the authors and do not reflect the official position of the publisher. Contact the newsroom with corrections and follow us on social media for the latest updates.',
  'Sign up here to get the top headlines delivered to your inbox every weekday. By signing up you agree to our terms of service and privacy policy. We may earn a commission from links on this page. Read more from this section, watch our live channel, or support our journalism from as little as one dollar a month.',
  'Additional reporting by staff in the capital; editing by the night desk. Our standards: the trust principles. The company does not accept liability for the accuracy of the information above, which is provided for general purposes only and must not be relied upon as advice.',
];
const wrapped: Transform = (doc, _, random) => ({
  title: doc.title,
  text: `${pick(BEFORE, random)}\n\n${doc.text}\n\n${pick(AFTER, random)}`,
});

const third: Transform = (doc) => {
  const all = words(doc.text);
  return { title: doc.title, text: `${all.slice(0, Math.ceil(all.length / 3)).join(' ')} ...` };
};

const typography: Transform = (doc, _, random) => {
  const text = doc.text
    .replaceAll("'", '’')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .replaceAll(' - ', ' — ')
    .replaceAll('...', '…');
  return {
    title: doc.title,
    text: random.chance(0.5) ? text.replaceAll(' ', '\u00a0').replaceAll('\u00a0the', ' the') : text,
  };
};
const letterCase: Transform = (doc, _, random) => ({
  title: doc.title,
  text: random.chance(0.5) ? doc.text.toUpperCase() : doc.text.toLowerCase(),
});
/** UTF-8 read as latin1, after typography that makes it hurt. */
const mojibake: Transform = (doc, other, random) => ({
  title: doc.title,
  text: Buffer.from(typography(doc, other, random).text, 'utf8').toString('latin1'),
});

/** The first fifty words or so, as a wire's short takes have them. */
const short: Transform = (doc) => ({ title: doc.title, text: words(doc.text).slice(0, 45).join(' ') });

const merged: Transform = (doc, other) => ({ title: doc.title, text: `${doc.text}\n\n${other.text}` });
const headline: Transform = (doc, other) => ({ title: other.title, text: doc.text });

/** A live page later: another headline, and new paragraphs above, half as long as what was there. */
const grown: Transform = (doc, other) => {
  const fresh = words(other.text).slice(0, Math.ceil(words(doc.text).length / 2));
  return { title: other.title, text: `${fresh.join(' ')}\n\n${doc.text}` };
};
/** The text in one three times as long, somewhere in its middle. */
const within: Transform = (doc, other, random) => {
  const around = Array.from({ length: 3 }, () => other.text).join(' ');
  const all = words(around).slice(0, 2 * words(doc.text).length);
  const place = Math.floor(all.length * (0.2 + 0.6 * random.next()));
  return { title: other.title, text: [...all.slice(0, place), doc.text, ...all.slice(place)].join(' ') };
};
/** The text with a short other item behind it. */
const withShort: Transform = (doc, other) => ({
  title: doc.title,
  text: `${doc.text}\n\n${words(other.text)
    .slice(0, Math.ceil(words(doc.text).length / 4))
    .join(' ')}`,
});

/** Every way a copy differs, by name, with the recall it must reach (undefined: reported only). */
export const transforms: readonly { name: string; transform: Transform; floor?: number }[] = [
  { name: '1% of words edited', transform: edited(0.01) },
  { name: '5% of words edited', transform: edited(0.05) },
  { name: '10% of words edited', transform: edited(0.1), floor: 0.99 },
  { name: '20% of words edited', transform: edited(0.2) },
  { name: 'new lead, last 30% cut', transform: newLead, floor: 0.97 },
  { name: 'boilerplate around', transform: wrapped, floor: 0.97 },
  { name: 'truncated to a third', transform: third, floor: 0.9 },
  { name: 'first 45 words', transform: short },
  { name: 'typography', transform: typography },
  { name: 'case', transform: letterCase },
  { name: 'mojibake', transform: mojibake },
  { name: 'two merged', transform: merged },
  { name: 'headline changed', transform: headline },
  { name: 'scanned, 3% misread', transform: scanned(0.03) },
  { name: 'scanned, 10% misread', transform: scanned(0.1) },
  { name: 'live page, half as much new', transform: grown },
  { name: 'within a text three times as long', transform: within },
  { name: 'with a short item behind', transform: withShort },
];

/** A story of its own that quotes a sixth of another one: no copy of that. */
export const quoting: Transform = (doc, other, random) => {
  const [own, theirs] = [words(doc.text), words(other.text)];
  const length = Math.floor(theirs.length / 6);
  const from = random.below(theirs.length - length);
  const place = Math.floor(own.length / 2);
  const quote = theirs.slice(from, from + length);
  return { title: doc.title, text: [...own.slice(0, place), ...quote, ...own.slice(place)].join(' ') };
};
