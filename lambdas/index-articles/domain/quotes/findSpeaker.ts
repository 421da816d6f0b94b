import type { Entity, Quote } from '../../../shared/enrichedArticle.ts';
import type { QuotedSpan } from './findQuotes.ts';

const VERBS =
  `said|says|saying|say|told|tells|telling|added|adds|adding|asked|asks|replied|replies|wrote|writes|tweeted|posted|announced|insisted|insists|argued|argues
|warned|warns|warning|noted|notes|noting|explained|explains|stated|states|claimed|claims|declared|declares|admitted|admits|acknowledged|recalled|recalls
|stressed|stresses|emphasized|emphasised|emphasizes|emphasises|commented|comments|continued|concluded|concludes|joked|vowed|vows|pledged|promised|urged
|urges|remarked|observed|observes|testified|suggested|suggests|believes|thinks|called|calls|described|describes|heralded|hailed|praised|denounced
|condemned|criticized|criticised|quipped|reported|shouted|cried|sagte|sagt|erklärte|erklärt|betonte|meinte|schrieb|dijo|dice|afirmó|señaló|aseguró
|declaró|explicó|añadió|dit|déclaré|affirmé|affirme|expliqué|explique|assure|ajouté|detto|dice|disse|dichiarato|afirmou|zei|zegt`.replaceAll(
    '\n',
    '',
  );
const VERB = new RegExp(`(?<![\\p{L}])(?:${VERBS})(?![\\p{L}])`, 'u');
const ACCORDING = /(?<!\p{L})(?:according to|selon|según|laut|secondo|segundo)(?!\p{L})/iu;
const PRONOUN = /(?<!\p{L})(?:he|she|er|sie|él|ella|il|elle|lui|lei|ele|ela|hij|zij)(?!\p{L})/iu;
/** An organisation called by what it is: the one named last is meant. */
const THE_ORGANISATION =
  /(?<!\p{L})the (?:agency|airline|association|bank|club|commission|committee|company|council|department|firm|government|group|ministry|newspaper|organisation|organization|party|union|watchdog)(?!\p{L})/iu;
const AFTER = 160;
const BEFORE = 220;

interface Named {
  start: number;
  end: number;
  name: string;
  person: boolean;
}

/** Answers who says a quote: who stands by a verb of speech next to it, a pronoun being the person named last before it. */
export function speakerFinder(
  text: string,
  entities: readonly Entity[],
): (span: QuotedSpan, previous: Quote | undefined) => string | undefined {
  const named: Named[] = entities
    .filter((entity) => entity.type !== 'place')
    .flatMap((entity) =>
      entity.mentions.map(({ start, end }) => ({ start, end, name: entity.name, person: entity.type === 'person' })),
    )
    .sort((a, b) => a.start - b.start);
  return (span, previous) =>
    speakerAfter(text, span, named) ?? speakerBefore(text, span, named, previous) ?? speakerAgain(text, span, previous);
}

/** `"...," said Smith` and `"...," Smith, the mayor, told reporters` in the rest of the sentence. */
function speakerAfter(text: string, span: QuotedSpan, named: readonly Named[]): string | undefined {
  const from = span.end + 1;
  const quoted = text.slice(span.start, span.end).trimEnd();
  const rest = text.slice(from, from + AFTER);
  // A quote that ends its sentence has no tag after it, unless a lower-case verb or a pronoun goes on.
  if (/[.]$/.test(quoted) && !/^\s*(?:\p{Ll}|[—–-])/u.test(rest)) return undefined;
  const window = rest.slice(0, endOfClause(rest));
  const according = ACCORDING.exec(window);
  if (according) return named.find((n) => n.start >= from + according.index && n.start < from + window.length)?.name;
  const verb = VERB.exec(window);
  if (!verb) return undefined;
  return subjectOf(
    text,
    { from, verbAt: from + verb.index, verbEnd: from + verb.index + verb[0].length, to: from + window.length },
    named,
    span.start,
  );
}

/** `Smith said: "..."` and `He called it "..."` in the same sentence before the quote. */
function speakerBefore(
  text: string,
  span: QuotedSpan,
  named: readonly Named[],
  previous: Quote | undefined,
): string | undefined {
  const floor = Math.max(0, span.start - 1 - BEFORE, previous?.end ?? 0);
  const before = text.slice(floor, span.start - 1);
  const from = floor + startOfSentence(before);
  const window = text.slice(from, span.start - 1);
  const according = ACCORDING.exec(window);
  if (according) return named.find((n) => n.start >= from + according.index && n.end < span.start)?.name;
  let verb: RegExpExecArray | undefined;
  for (const match of window.matchAll(new RegExp(VERB, 'gu'))) verb = match;
  if (!verb) return undefined;
  const verbAt = from + verb.index;
  return subjectOf(text, { from, verbAt, verbEnd: verbAt, to: verbAt }, named, from);
}

/** A second part of a quote in the same sentence, or one right behind the first, is the same speaker's. */
function speakerAgain(text: string, span: QuotedSpan, previous: Quote | undefined): string | undefined {
  if (!previous) return undefined;
  const between = text.slice(previous.end, span.start);
  return !between.includes('\n') && between.length < 120 && !/[.!?]\s+\p{Lu}/u.test(between)
    ? previous.speaker
    : undefined;
}

/** "a user on Reddit wrote": where it was said, not who said it. */
const isPlaceOfSpeech = (text: string, { start }: Named): boolean =>
  /(?<!\p{L})(?:on|in|at|via|from|by|with|to|about)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, start - 12), start));

function subjectOf(
  text: string,
  place: { from: number; verbAt: number; verbEnd: number; to: number },
  named: readonly Named[],
  quoteStart: number,
): string | undefined {
  const before = named.filter((n) => n.start >= place.from && n.end <= place.verbAt);
  const nearest = before.findLast((n) => n.person) ?? before.findLast((n) => !isPlaceOfSpeech(text, n));
  if (nearest) return nearest.name;
  const behind = named.filter((n) => n.start >= place.verbEnd && n.start < place.to);
  const inverted = behind.find((n) => n.person) ?? behind[0];
  const pronoun = PRONOUN.exec(text.slice(place.from, Math.max(place.verbAt, Math.min(place.to, place.verbEnd + 5))));
  if (pronoun) return named.findLast((n) => n.person && n.end <= quoteStart)?.name;
  if (inverted) return inverted.name;
  const role = THE_ORGANISATION.test(text.slice(place.from, place.verbAt));
  return role ? named.findLast((n) => !n.person && n.end <= place.verbAt)?.name : undefined;
}

/** Where the clause after a quote ends: its full stop or the next opening mark. */
function endOfClause(rest: string): number {
  const stop = /[.!?](?=\s+["“„«‘]?\p{Lu}|\s*$)|\n|["“„«]/u.exec(
    rest.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep)\./g, (title) => `${title.slice(0, -1)}_`),
  );
  return stop ? stop.index : rest.length;
}

function startOfSentence(before: string): number {
  let start = 0;
  for (const stop of before.matchAll(/[.!?]["”]?\s+(?=["“]?\p{Lu})|\n/gu)) {
    if (/\b(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep)\.\s$/.test(before.slice(0, stop.index + stop[0].length))) continue;
    start = stop.index + stop[0].length;
  }
  return start;
}
