import { type MaintainIndexServices, maintainIndex } from './maintainIndex.ts';

export type ScheduledHandler = () => ReturnType<typeof maintainIndex>;

/** The scheduled function; an error fails the invocation, and the next one does the work. */
export function maintainIndexHandler(services: () => MaintainIndexServices): ScheduledHandler {
  let ready: MaintainIndexServices | undefined;
  return () => {
    ready ??= services();
    return maintainIndex(ready);
  };
}
