/**
 * Versions that are judged and not stored yet. What an update changed is told from the version before; a run that waits
 * for it tells the same however fast the last stage is.
 */
export interface Storing {
  /** A letter is on its way that stores an object under this key. */
  begin(letter: string, storedAt: string): void;
  /** The letter has left the last queue. */
  done(letter: string): void;
  /** Resolves when no letter is on its way to this key. */
  settled(storedAt: string): Promise<void>;
}

export function storing(): Storing {
  const letters = new Map<string, { storedAt: string; through: Promise<void>; resolve: () => void }>();
  return {
    begin(letter, storedAt) {
      let resolve = (): void => {};
      const through = new Promise<void>((through) => {
        resolve = through;
      });
      letters.set(letter, { storedAt, through, resolve });
    },
    done(letter) {
      letters.get(letter)?.resolve();
      letters.delete(letter);
    },
    async settled(storedAt) {
      await Promise.all([...letters.values()].filter((one) => one.storedAt === storedAt).map(({ through }) => through));
    },
  };
}
