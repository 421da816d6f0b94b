import { deduplicateArticlesHandler } from '../../lambdas/deduplicate-articles/handler.ts';
import { StateSession } from '../../lambdas/shared/adapters/local/stateSession.ts';
import { articleKey } from '../../lambdas/shared/ids.ts';
import type { ArticleFate } from '../../lambdas/shared/ledger.ts';
import type { DroppedMessage, JudgedMessage } from '../../lambdas/shared/messages.ts';
import { dedupSettings } from '../../lambdas/shared/settings.ts';
import type { SqsHandler } from '../../lambdas/shared/sqsHandler.ts';
import type { LocalStores } from '../stores.ts';
import { deliver } from './deliver.ts';
import type { EmbeddedPipeline } from './embeddedPipeline.ts';
import type { BatchOutcome } from './localQueue.ts';
import type { Decision, JudgedLetter, Outbox } from './outbox.ts';
import type { QueueMessage } from './queueMessage.ts';
import type { Storing } from './storing.ts';

/** What the handler made of one message. */
interface Made {
  judged: JudgedMessage[];
  again: DroppedMessage[];
  fates: ArticleFate[];
}
/** What the stage does with the pipeline. */
type DropsOnTheirWay = Pick<EmbeddedPipeline, 'at' | 'send' | 'hold' | 'letGo' | 'fail'>;
const nothing = (): Made => ({ judged: [], again: [], fates: [] });

const mostDecided = 128;
/** How long a decision may wait for others to be written with: a transaction costs much the same whatever it holds. */
const gatherMs = 20;

/**
 * Deduplication in the main thread, one article at a time. Decisions gather in memory, each in the light of those before
 * it; then they are written as one piece with the letters to the next stage, and only then does anyone hear of them. An
 * article that has its fate is not judged again in the light of later ones.
 */
export class DeduplicateStage {
  readonly #stores: LocalStores;
  readonly #pipeline: DropsOnTheirWay;
  readonly #outbox: Outbox;
  readonly #storing: Storing;
  readonly #session: StateSession;
  readonly #handler: SqsHandler;
  #made = nothing();
  #decided: { message: QueueMessage; made: Made }[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** One thing after another: no decision is made while others are being written. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(stores: LocalStores, pipeline: DropsOnTheirWay, outbox: Outbox, storing: Storing) {
    this.#stores = stores;
    this.#pipeline = pipeline;
    this.#outbox = outbox;
    this.#storing = storing;
    this.#session = new StateSession(stores.state);
    const { ledger, clock } = stores;
    this.#handler = deduplicateArticlesHandler(() => ({
      articles: { get: (key) => this.#stored(key) },
      state: this.#session,
      ledger: {
        drop: (dropId) => ledger.drop(dropId),
        recordFate: async (fate) => void this.#made.fates.push(fate),
      },
      clock,
      settings: dedupSettings.parse({}),
      judged: { send: async (messages) => void this.#made.judged.push(...messages) },
      dropped: { send: async (messages) => void this.#made.again.push(...messages) },
    }));
  }

  /** Judges a message. Its drop is held until what was decided is written and on its way. */
  judge([message]: readonly QueueMessage[]): Promise<BatchOutcome> {
    return this.#inTurn(async () => {
      if (!message || (await this.#isDone(message))) return new Map();
      const failed = await this.#decide(message);
      if (failed.size > 0) return failed;
      this.#pipeline.hold(message.seq);
      const isUrgent = this.#decided.at(-1)?.made.again.length !== 0 || this.#decided.length >= mostDecided;
      if (isUrgent) await this.#writeOrFail();
      else this.#timer ??= setTimeout(() => void this.#inTurn(() => this.#writeOrFail()), gatherMs);
      return failed;
    });
  }

  /** What an update is told from may have been judged a moment ago: then it is on its way to the store, or about to be. */
  async #stored(key: string): Promise<Uint8Array | undefined> {
    if (this.#decided.some(({ made }) => made.judged.some((message) => keyOf(message) === key))) await this.#write();
    await this.#storing.settled(key);
    return this.#stores.articles.get(key);
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #isDone({ article }: QueueMessage): Promise<boolean> {
    if (!article || this.#outbox.isAgain(article.dropId, article.item)) return false;
    return (await this.#stores.ledger.fate(article.dropId, article.item)) !== undefined;
  }

  async #decide(message: QueueMessage): Promise<BatchOutcome> {
    const made = nothing();
    const around = this.#made;
    this.#made = made;
    const failed = await deliver('cleaned', this.#handler, [message]);
    this.#made = around;
    if (failed.size === 0) this.#decided.push({ message, made });
    return failed;
  }

  /** What can't be written can't be taken back from those decided after it either: the run ends, the next one does it. */
  async #writeOrFail(): Promise<void> {
    try {
      await this.#write();
    } catch (error) {
      this.#pipeline.fail(error);
    }
  }

  /** Written first, announced after. */
  async #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let letters = await this.#commit();
    while (!letters) {
      await this.#decideAnew();
      letters = await this.#commit();
    }
    const decided = this.#decided;
    this.#decided = [];
    this.#session.clear();
    await Promise.all(decided.flatMap(({ made }) => made.fates).map((fate) => this.#stores.ledger.recordFate(fate)));
    for (const [at, { message, made }] of decided.entries()) {
      await this.#announce(message.seq, made.judged, letters[at] ?? []);
      this.#pipeline.letGo(message.seq);
    }
  }

  async #announce(seq: number, judged: readonly JudgedMessage[], letters: readonly JudgedLetter[]): Promise<void> {
    for (const [at, { key, body, group }] of letters.entries()) {
      const message = judged[at];
      if (message) this.#storing.begin(key, keyOf(message));
      await this.#pipeline.send('judged', [{ body, group, outboxKey: key, seq }]);
    }
  }

  #commit() {
    const decisions = this.#decided.map(
      ({ message, made: { judged, again } }): Decision => ({
        cause: this.#pipeline.at(message.seq)?.dropId ?? '',
        judged: judged.map((sent) => ({ body: JSON.stringify(sent), group: sent.judgement.articleId })),
        again,
      }),
    );
    return this.#outbox.commit(decisions, this.#session.changes());
  }

  /** Another process has changed what the decisions rest on. */
  async #decideAnew(): Promise<void> {
    const messages = this.#decided.map(({ message }) => message);
    this.#decided = [];
    this.#session.clear();
    for (const message of messages) {
      const failed = await this.#decide(message);
      if (failed.size > 0) throw new Error(`a decision could not be made anew: ${[...failed.values()].join()}`);
    }
  }
}

const keyOf = ({ judgement }: JudgedMessage): string =>
  articleKey(judgement.articleId, judgement.version, judgement.firstDay);
