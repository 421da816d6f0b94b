import type { Container } from './container.ts';

/** Levels that stand for: they never meet. */
export const APART = 99;

/** A container that may hold the article, and how each container with text stands to it; by container id. */
export interface Candidate {
  container: Container | undefined;
  /** Levels up to the first container that is around the candidate too (or it itself), and from the candidate up to that. */
  down: Uint16Array;
  up: Uint16Array;
  /** The child of that meeting place on this side. */
  branch: (Container | undefined)[];
}

/** `containers` stand in the order of their ids, parents before children. */
export function candidateFor(container: Container | undefined, containers: readonly Container[]): Candidate {
  const steps = new Map<Container, number>();
  for (let at = container; at; at = at.parent) steps.set(at, steps.size);
  const down = new Uint16Array(containers.length);
  const up = new Uint16Array(containers.length).fill(APART);
  const branch = new Array<Container | undefined>(containers.length).fill(undefined);
  for (const at of containers) {
    const { id, parent } = at;
    const step = steps.get(at);
    if (step !== undefined) up[id] = step;
    else if (parent && up[parent.id] !== APART) {
      down[id] = (down[parent.id] ?? 0) + 1;
      up[id] = up[parent.id] ?? APART;
      branch[id] = branch[parent.id] ?? at;
    } else down[id] = APART;
  }
  return { container, down, up, branch };
}
