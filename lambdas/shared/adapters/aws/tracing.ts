/** Lambda says of each invocation whether X-Ray samples it. */
const isSampled = (): boolean => (process.env._X_AMZN_TRACE_ID ?? '').includes('Sampled=1');

/**
 * Runs the work in a subsegment of its own when X-Ray samples this invocation. The tracer is loaded only then: it would
 * add a third to every cold start.
 */
export async function traced<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  if (!isSampled()) return work();
  const { Tracer } = await import('@aws-lambda-powertools/tracer');
  const tracer = new Tracer();
  const parent = tracer.getSegment();
  const segment = parent?.addNewSubsegment(name);
  if (!parent || !segment) return work();
  tracer.setSegment(segment);
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error) tracer.addErrorAsMetadata(error);
    throw error;
  } finally {
    segment.close();
    tracer.setSegment(parent);
  }
}
