import { dynamoStateStore } from '../../../../../lambdas/shared/adapters/aws/dynamoStateStore.ts';
import { stateStoreContract } from '../../../../contracts/stateStoreContract.ts';
import { dynaliteTable } from '../../../../fakes/dynaliteTable.ts';

stateStoreContract('dynamoStateStore', async () => {
  const { client, table, close } = await dynaliteTable();
  return { store: dynamoStateStore({ client, table }), close };
});
