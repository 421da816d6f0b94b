import nlp from 'compromise';
import type { EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';
import type { LabelledSpan } from '../training/conll.ts';
import { tokensOf } from './labelDocument.ts';

interface OffsetView {
  json(options: { offset: boolean }): { text: string; offset?: { start: number; length: number } }[];
}

/** What compromise finds in one sentence given as words. */
export function peerEntities(words: readonly string[]): LabelledSpan[] {
  const tokens = tokensOf(words);
  const document = nlp(tokens.text);
  const views: [EntityType, OffsetView][] = [
    ['PER', document.people()],
    ['ORG', document.organizations()],
    ['LOC', document.places()],
  ];
  return views.flatMap(([type, view]) =>
    view.json({ offset: true }).flatMap(({ text, offset }) => {
      const name = text.replace(/['’]s$/, '').replace(/[\s.,;:!?'"()]+$/, '');
      const start = offset ? tokens.text.indexOf(name, offset.start) : -1;
      const from = tokens.starts.indexOf(start);
      const to = tokens.ends.indexOf(start + name.length) + 1;
      return name !== '' && from >= 0 && to > from ? [{ from, to, type }] : [];
    }),
  );
}
