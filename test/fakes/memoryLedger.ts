import { dropIdOf } from '../../lambdas/shared/ids.ts';
import type { ArticleFate, DropRecord, Ledger } from '../../lambdas/shared/ledger.ts';

/** A ledger in two maps. */
export class MemoryLedger implements Ledger {
  readonly drops = new Map<string, DropRecord>();
  readonly recorded = new Map<string, ArticleFate>();

  async receiveDrop(drop: DropRecord['drop'], receivedAt: string): Promise<DropRecord> {
    const dropId = dropIdOf(drop);
    const record = this.drops.get(dropId) ?? { dropId, drop, receivedAt };
    this.drops.set(dropId, record);
    return record;
  }

  async finishDrop(dropId: string, found: { sha256: string; format: string; articlesFound: number }): Promise<void> {
    const record = this.drops.get(dropId);
    if (record) this.drops.set(dropId, { ...record, ...found });
  }

  async drop(dropId: string): Promise<DropRecord | undefined> {
    return this.drops.get(dropId);
  }

  async *dropsOf(bucket: string, key: string): AsyncIterable<DropRecord> {
    for (const record of this.drops.values()) {
      if (record.drop.bucket === bucket && record.drop.key === key) yield record;
    }
  }

  async recordFate(fate: ArticleFate): Promise<void> {
    this.recorded.set(`${fate.dropId}/${fate.item}`, fate);
  }

  async fate(dropId: string, item: number): Promise<ArticleFate | undefined> {
    return this.recorded.get(`${dropId}/${item}`);
  }

  async *fates(dropId: string): AsyncIterable<ArticleFate> {
    for (const fate of this.recorded.values()) if (fate.dropId === dropId) yield fate;
  }
}
