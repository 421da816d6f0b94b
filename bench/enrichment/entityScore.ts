import { ENTITY_TYPES, type EntityType } from '../../lambdas/index-articles/domain/entities/tags.ts';
import type { LabelledSpan } from '../training/conll.ts';

/** Counts of entities, right ones being right in both ends and in type, as the CoNLL-2003 scorer counts. */
export class EntityScore {
  readonly #counts = new Map<EntityType, { gold: number; found: number; right: number }>();

  constructor() {
    for (const type of ENTITY_TYPES) this.#counts.set(type, { gold: 0, found: 0, right: 0 });
  }

  add(gold: readonly LabelledSpan[], found: readonly LabelledSpan[]): void {
    const key = (span: LabelledSpan): string => `${span.from}-${span.to}-${span.type}`;
    const truth = new Set(gold.map(key));
    for (const span of gold) this.#of(span.type).gold++;
    for (const span of found) {
      this.#of(span.type).found++;
      if (truth.has(key(span))) this.#of(span.type).right++;
    }
  }

  #of(type: EntityType) {
    return this.#counts.get(type) ?? { gold: 0, found: 0, right: 0 };
  }

  /** Micro-averaged over `types`. */
  measure(types: readonly EntityType[]): { precision: number; recall: number; f1: number } {
    const sum = { gold: 0, found: 0, right: 0 };
    for (const type of types) {
      const { gold, found, right } = this.#of(type);
      sum.gold += gold;
      sum.found += found;
      sum.right += right;
    }
    const precision = sum.right / Math.max(1, sum.found);
    const recall = sum.right / Math.max(1, sum.gold);
    return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
  }
}
