import { MemoryStateStore } from '../../../../../lambdas/shared/adapters/local/memoryStateStore.ts';
import { stateStoreContract } from '../../../../contracts/stateStoreContract.ts';

stateStoreContract('MemoryStateStore', async () => ({ store: new MemoryStateStore() }));
