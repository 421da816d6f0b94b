import { LanceSearchIndex } from '../../../../../lambdas/shared/adapters/lance/lanceSearchIndex.ts';
import { searchRowOf } from './searchRows.ts';

/** A process of its own that writes to an index in a folder: rows of its own, and versions of rows that all write. */
const [uri = '', name = '', rounds = ''] = process.argv.slice(2);
const writer = new LanceSearchIndex({ uri, settleEvery: 6 }, { now: () => new Date() });
for (let round = 0; round < Number(rounds); round++) {
  const own = searchRowOf({ id: `own-${name}-${round}`, text: 'word' });
  const shared = searchRowOf({ id: `shared-${round}`, text: 'word', version: Number(name) + 1 });
  await Promise.all([writer.upsert([own]), writer.upsert([shared])]);
}
