import { readWireFile } from '../wires/readWireFile.ts';
import type { WireHeader } from '../wires/wireArticle.ts';
import { type WireMessage, wireStart } from '../wires/wireMessages.ts';
import type { FormatReader } from './formatReader.ts';

/** Service level and story number; behind the unit separator stands who the story is for (ANPA 1312, 4.1). */
const TRANSMISSION = /^\s{0,5}([a-z])\s?(\d{3,5})\s?$/i;
const UNIT_SEPARATOR = '\u001f';
/** Priority, category, format codes, keyword, version, date and word count (4.2); codes are control characters. */
const STORY = /(?:^|\s)([a-z])\s([a-z])[\p{Cc}\s]{0,6}(\S.*?)(?:\s(\d\d?)-(\d\d?))?(?:\s(\d{1,5}))?\s*$/iu;
/** Priorities from flash to deferred on the IPTC's scale of urgency. */
const URGENCY: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, a: 4, r: 5, d: 6, s: 6, x: 6, w: 7, p: 7, z: 8 };

function readHeader({ header }: WireMessage): WireHeader | undefined {
  const [first = '', ...others] = header;
  const [level = '', ...units] = first.split(UNIT_SEPARATOR);
  const transmission = TRANSMISSION.exec(level);
  if (!transmission) return undefined;
  const [, service = '', number = ''] = transmission;
  const story = (others.length > 0 ? others : units).join(' ');
  const parts = STORY.exec(story.slice(0, 300));
  const [, priority = '', category, slug, , , words] = parts ?? [];
  const urgency = URGENCY[priority.toLowerCase()];
  return {
    service: service.toLowerCase(),
    number,
    ...(urgency === undefined ? {} : { urgency }),
    ...(category === undefined ? {} : { category: category.toLowerCase() }),
    ...(slug === undefined ? {} : { slug: slug.replace(/^[a-z]{3,6}\s\W?(?=[A-Z]{2}-)|[\p{Cc}<^]+/gu, ' ').trim() }),
    ...(words === undefined ? {} : { words: Number(words) }),
  };
}

/** ANPA 1312, the wire format of North American agencies: one or many messages framed by SOH, STX, ETX. */
export const anpa1312: FormatReader = {
  name: 'anpa-1312',
  recognise: ({ bytes }) => {
    const [level, unit] = wireStart(bytes)?.split(UNIT_SEPARATOR) ?? [];
    return unit !== undefined && TRANSMISSION.test(level ?? '') ? 1 : 0;
  },
  read: (input) => readWireFile(input, { name: 'anpa-1312', title: 'ANPA 1312', readHeader }),
};
