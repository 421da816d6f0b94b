interface Concept {
  uri: string;
  qcode: string;
  prefLabel: Record<string, string>;
  definition?: Record<string, string>;
  broader?: string | string[];
  retired?: unknown;
}

export interface MediaTopic {
  /** The number of the QCode, without `medtop:`. */
  code: string;
  name: string;
  /** Words of its labels and definition and of all that is narrower. */
  seeds: string;
  narrower: MediaTopic[];
}

const STOP = new Set(
  `a an and or the of in on to for by with from at as is are be been being which that this these those their its his her who whom any all
  such other others not no it they them one into about between through including include includes etc e.g i.e used use using kind kinds
  type types form forms general related specific various different person people group groups act activity activities process part parts
  something someone made make making events event person's`.split(/\s+/),
);

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}[\p{L}'-]{2,}/gu) ?? []).filter((word) => !STOP.has(word));

/** The two upper levels of the IPTC Media Topics (CC BY 4.0), retired ones left out. */
export function readMediaTopics(vocabulary: { conceptSet: Concept[]; hasTopConcept: string[] }): MediaTopic[] {
  const byUri = new Map(vocabulary.conceptSet.map((concept) => [concept.uri, concept]));
  const narrower = new Map<string, Concept[]>();
  for (const concept of vocabulary.conceptSet)
    for (const uri of [concept.broader ?? []].flat()) narrower.set(uri, [...(narrower.get(uri) ?? []), concept]);
  const label = (concept: Concept): string => concept.prefLabel['en-GB'] ?? '';
  const below = (uri: string): Concept[] => (narrower.get(uri) ?? []).flatMap((child) => [child, ...below(child.uri)]);
  const topic = (concept: Concept, levels: number): MediaTopic => ({
    code: concept.qcode.replace('medtop:', ''),
    name: label(concept),
    seeds: [
      ...wordsOf(label(concept)),
      ...wordsOf(concept.definition?.['en-GB'] ?? ''),
      ...below(concept.uri).flatMap((child) => wordsOf(label(child))),
    ].join(' '),
    narrower:
      levels > 1
        ? (narrower.get(concept.uri) ?? [])
            .filter((child) => !child.retired && label(child))
            .map((child) => topic(child, levels - 1))
        : [],
  });
  return vocabulary.hasTopConcept.flatMap((uri) => {
    const concept = byUri.get(uri);
    return concept ? [topic(concept, 2)] : [];
  });
}
