import { readFileSync } from 'node:fs';
import { ENTITY_TYPES } from '../../lambdas/index-articles/domain/entities/tags.ts';
import type { LabelledDocument, LabelledSentence, LabelledSpan } from './conll.ts';

/** Our own labelled sentences, each a document: words split by blanks, names as `[PER Ana Reis]`. */
export function readNewsSentences(): LabelledDocument[] {
  return readFileSync(new URL('sentences/newsSentences.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ sentences: [parse(line)], labelsMisc: true }));
}

function parse(line: string): LabelledSentence {
  const words: string[] = [];
  const spans: LabelledSpan[] = [];
  let open: LabelledSpan | undefined;
  for (const piece of line.split(' ')) {
    const type = ENTITY_TYPES.find((name) => piece === `[${name}`);
    if (type) {
      open = { from: words.length, to: words.length, type };
      continue;
    }
    const closes = open !== undefined && piece.endsWith(']');
    words.push(closes ? piece.slice(0, -1) : piece);
    if (open && closes) {
      spans.push({ ...open, to: words.length });
      open = undefined;
    }
  }
  return { words, spans };
}
