import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ENTITY_TYPES, type EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';

export interface LabelledSpan {
  from: number;
  to: number;
  type: EntityType;
}
export interface LabelledSentence {
  words: string[];
  spans: LabelledSpan[];
}
/** Sentences of one document, in order. */
export interface LabelledDocument {
  sentences: LabelledSentence[];
  /** False where works, products and nationalities are not labelled: what is outside there may be one of them. */
  labelsMisc: boolean;
  /** To be learnt as though no list held its names. */
  unlisted?: boolean;
  /** What its sentences count against those of other documents, 1 unless said. */
  weight?: number;
}

type TypeMap = (label: string, words: string[]) => EntityType | undefined;

/** Reads a CoNLL file, BIO or IO, word first and tag last on a line. */
export function readConll(
  path: string,
  typeOf: TypeMap,
  labelsMisc: boolean,
  sentencePerDocument: boolean,
): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  let document: LabelledDocument = { sentences: [], labelsMisc };
  let rows: [string, string][] = [];
  const endSentence = () => {
    if (rows.length > 0) document.sentences.push(sentenceOf(rows, typeOf));
    rows = [];
    if (sentencePerDocument) endDocument();
  };
  const endDocument = () => {
    if (document.sentences.length > 0) documents.push(document);
    document = { sentences: [], labelsMisc };
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.startsWith('-DOCSTART-')) {
      endSentence();
      endDocument();
    } else if (line.trim() === '') endSentence();
    else {
      const fields = line.trim().split(/\s+/);
      if (fields.length > 1) rows.push([fields[0] ?? '', fields.at(-1) ?? 'O']);
    }
  }
  endSentence();
  endDocument();
  return documents;
}

function sentenceOf(rows: readonly [string, string][], typeOf: TypeMap): LabelledSentence {
  const words = rows.map(([word]) => word);
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < rows.length; ) {
    const label = rows[i]?.[1] ?? 'O';
    if (label === 'O') {
      i++;
      continue;
    }
    const name = label.slice(2);
    let end = i + 1;
    while (end < rows.length && rows[end]?.[1] === `I-${name}`) end++;
    const type = typeOf(name, words.slice(i, end));
    if (type) spans.push({ from: i, to: end, type });
    i = end;
  }
  return { words, spans };
}

const asIs: TypeMap = (label) => ENTITY_TYPES.find((type) => type === label);

const WNUT: Readonly<Record<string, EntityType>> = {
  person: 'PER',
  location: 'LOC',
  group: 'ORG',
  corporation: 'ORG',
  product: 'MISC',
  'creative-work': 'MISC',
};
const RE3D: Readonly<Record<string, EntityType>> = {
  Person: 'PER',
  Organisation: 'ORG',
  Location: 'LOC',
  Nationality: 'MISC',
};

const folder = (data: string, ...rest: string[]): string => join(data, 'ner_misc', 'data', ...rest);

export const readWikigold = (data: string): LabelledDocument[] =>
  readConll(folder(data, 'wikigold/CONLL-format/data/wikigold.conll.txt'), asIs, true, false);

export const readWnutTest = (data: string): LabelledDocument[] =>
  readConll(folder(data, 'WNUT17/CONLL-format/data/test/emerging.test.annotated'), (label) => WNUT[label], false, true);

/** The Broad Twitter Corpus by its sections. */
export const readBtc = (data: string, sections: string): LabelledDocument[] =>
  [...sections].flatMap((section) =>
    readConll(folder(data, `BTC/CONLL-format/data/${section}.conll`), asIs, false, true),
  );

/** re3d labels pronouns and descriptions too: only spans that hold a capitalised word are names, without a leading article. */
export function readRe3d(
  data: string,
  { without = [], only }: { without?: readonly string[]; only?: readonly string[] },
): LabelledDocument[] {
  const root = folder(data, 're3d/CONLL-format/data-by-source/conll');
  const files = readdirSync(root)
    .filter((source) => !without.includes(source) && (only?.includes(source) ?? true))
    .filter((source) => statSync(join(root, source)).isDirectory())
    .flatMap((source) => readdirSync(join(root, source)).map((file) => join(root, source, file)));
  return files.sort().flatMap((file) => {
    const sentences = readConll(file, (label) => RE3D[label], false, false).flatMap((document) => document.sentences);
    return [{ sentences: sentences.map(namesOnly), labelsMisc: false }];
  });
}

function namesOnly({ words, spans }: LabelledSentence): LabelledSentence {
  const kept = spans.flatMap((span) => {
    let { from } = span;
    while (from < span.to && /^(the|a|an|this|that|its|their|our|his|her)$/i.test(words[from] ?? '')) from++;
    const capitals = words.slice(from, span.to).filter((word) => /^\p{Lu}/u.test(word)).length;
    return from < span.to && capitals > 0 && capitals * 2 >= span.to - from ? [{ ...span, from }] : [];
  });
  return { words, spans: kept };
}
