import type { Ledger } from '../../shared/ledger.ts';
import type { DroppedMessage } from '../../shared/messages.ts';
import type { Clock, MessageQueue, StateStore } from '../../shared/ports.ts';
import { type ArticleRecord, type ArticleRecords, arrivalOf } from './articleRecords.ts';
import { copiesOf } from './copies.ts';
import { endOfChain, reopen } from './links.ts';

export interface WithdrawalServices {
  state: StateStore;
  records: ArticleRecords;
  ledger: Pick<Ledger, 'drop'>;
  dropped: MessageQueue<DroppedMessage>;
  clock: Clock;
}

/** Copies freed in one go; the retraction is dropped again for the rest. */
const FREED_AT_ONCE = 200;

/** Marks every version before the retraction withdrawn: from then on nothing can become its copy. */
export async function withdrawVersions(retraction: ArticleRecord, records: ArticleRecords): Promise<void> {
  for (let id = retraction.previous; id !== undefined; ) {
    const version = await records.get(id);
    await records.insist(version, ({ withdrawn, fate }) =>
      withdrawn || fate === 'retracted' ? undefined : { withdrawn: true },
    );
    id = version.previous;
  }
}

/**
 * Frees the copies of a withdrawn article: each is open again and its drop is sent through the pipeline once more, so
 * that the next original comes out of the same rule as the first. Safe to repeat. Work is bounded: what is left over is
 * done by another delivery of the retraction.
 */
export async function freeCopies(retraction: ArticleRecord, services: WithdrawalServices): Promise<void> {
  let freed = 0;
  for await (const { arrival, sentOn, forget } of copiesOf(retraction.articleId, services.state)) {
    if (freed++ === FREED_AT_ONCE) return sendAgain(retraction.id, services);
    if (await isFreed(arrival, sentOn, services)) await sendAgain(arrival, services);
    await forget();
  }
}

/**
 * Whether the copy has to be judged anew. What it copies may have found another original meanwhile, and it with that:
 * then only its verdict is said anew, and later, so that it stands.
 */
const isFreed = async (arrival: string, sentOn: boolean, services: WithdrawalServices): Promise<boolean> => {
  const { records, clock } = services;
  const record = await records.get(arrival);
  if (record.withdrawn || record.fate !== undefined) return false;
  if (record.link === undefined) return true;
  if ((await endOfChain(arrival, records)).withdrawn) await reopen(record, sentOn, records);
  else await records.insist(record, () => ({ decidedAt: clock.now().toISOString(), ...(sentOn && { sentOn }) }));
  return true;
};

/** Through the pipeline once more, and what was stored of it anew. */
const sendAgain = async (arrival: string, { ledger, dropped, clock }: WithdrawalServices): Promise<void> => {
  const { dropId, item } = arrivalOf(arrival);
  const record = await ledger.drop(dropId);
  const replay = clock.now().toISOString();
  if (record) await dropped.send([{ schemaVersion: 1, drop: record.drop, only: item, replay }]);
};
