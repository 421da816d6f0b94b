import { readFileSync } from 'node:fs';
import { tokenize } from '../../lambdas/index-articles/domain/text/tokenize.ts';
import type { LabelledDocument, LabelledSentence } from './conll.ts';
import { NameSupply } from './nameSupply.ts';
import { randomOf } from './random.ts';

const TEMPLATE_WEIGHT = 0.5;
const HOLE = /^(.*?)\$([A-Z]+)(.*)$/;

/** Sentences made by filling each pattern of sentences/`file` with names, `times` over; each is a document
 * of its own. All names are on our lists: half of them are taken as unlisted, for few names of the world are listed. */
export function fillTemplates(file: string, times: number, seed: number): LabelledDocument[] {
  const supply = new NameSupply(randomOf(seed));
  const patterns = readFileSync(new URL(`sentences/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return Array.from({ length: times }, () => patterns.map((pattern) => fill(pattern, supply)))
    .flat()
    .map((sentence, i) => ({
      sentences: [sentence],
      labelsMisc: true,
      unlisted: i % 2 === 0,
      weight: TEMPLATE_WEIGHT,
    }));
}

function fill(pattern: string, supply: NameSupply): LabelledSentence {
  const sentence: LabelledSentence = { words: [], spans: [] };
  for (const piece of pattern.split(' ')) {
    const [, before = '', kind, behind = ''] = HOLE.exec(piece) ?? [];
    if (kind === undefined) {
      sentence.words.push(piece);
      continue;
    }
    const { text, type } = supply.fill(kind);
    const words = tokenize(text).words;
    // At the head of a sentence an article is none of the name's.
    const article = sentence.words.length === 0 && words.length > 1 && words[0] === 'The' ? 1 : 0;
    const from = sentence.words.length + article;
    sentence.words.push(...words.slice(0, -1), `${before}${words.at(-1) ?? ''}${behind}`);
    // "Iranian-backed" tells of what kind something is.
    const labelled = type && behind.startsWith('-') ? 'MISC' : type;
    if (labelled) sentence.spans.push({ from, to: sentence.words.length, type: labelled });
  }
  return sentence;
}
