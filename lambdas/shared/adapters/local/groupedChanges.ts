/**
 * Runs changes asked for within one turn of the event loop in one transaction, since each transaction costs much the same
 * whatever it holds. Where that fails, each change gets a transaction of its own, so that one that can't
 * be made takes no other with it.
 */
export function groupedChanges(
  transaction: (work: () => void) => void,
): <Answer>(change: () => Answer) => Promise<Answer> {
  let waiting: { make: () => () => void; reject: (error: unknown) => void }[] = [];

  function commit(group: typeof waiting): void {
    const answers: (() => void)[] = [];
    try {
      transaction(() => {
        for (const { make } of group) answers.push(make());
      });
    } catch (error) {
      if (group.length === 1) group[0]?.reject(error);
      else for (const change of group) commit([change]);
      return;
    }
    for (const answer of answers) answer();
  }

  return (change) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) {
        setImmediate(() => {
          const group = waiting;
          waiting = [];
          commit(group);
        });
      }
      const make = (): (() => void) => {
        const answer = change();
        return () => resolve(answer);
      };
      waiting.push({ make, reject });
    });
}
