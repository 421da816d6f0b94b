/** Runs one bundled handler as Lambda does: its own process, its own environment, one event after the other. */
import { randomUUID } from 'node:crypto';

const { handler } = await import(process.argv[2]);

process.on('message', async ({ event, timeoutMs }) => {
  const end = Date.now() + timeoutMs;
  const context = {
    awsRequestId: randomUUID(),
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: '1024',
    invokedFunctionArn: `arn:aws:lambda:us-east-1:123456789012:function:${process.env.AWS_LAMBDA_FUNCTION_NAME}`,
    getRemainingTimeInMillis: () => end - Date.now(),
  };
  try {
    process.send({ answer: (await handler(event, context)) ?? null });
  } catch (error) {
    process.send({ failure: String(error?.stack ?? error) });
  }
});
process.send({ ready: true });
