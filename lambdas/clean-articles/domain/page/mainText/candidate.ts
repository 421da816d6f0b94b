import type { Container } from './container.ts';
import type { PageBlock } from './pageBlock.ts';

/** Where a block and a candidate meet on their way up. */
export interface Meeting {
  /** Levels from the block up to the first container around the other one, and from that one up to it. */
  down: number;
  up: number;
  /** The child of the meeting place on the block's side. */
  branch: Container | undefined;
}

/** A container that may hold the article, and how each block stands to it. */
export interface Candidate {
  container: Container | undefined;
  meetings: readonly Meeting[];
}

export function candidateFor(container: Container | undefined, blocks: readonly PageBlock[]): Candidate {
  const steps = new Map<Container, number>();
  for (let at = container; at; at = at.parent) steps.set(at, steps.size);
  const known = new Map<Container, Meeting>();
  const meetings = blocks.map((block) => {
    const meeting = known.get(block.container) ?? meet(block.container, steps);
    known.set(block.container, meeting);
    return meeting;
  });
  return { container, meetings };
}

const apart: Meeting = { down: 99, up: 99, branch: undefined };

function meet(container: Container, steps: ReadonlyMap<Container, number>): Meeting {
  let branch: Container | undefined;
  let down = 0;
  for (let at: Container | undefined = container; at; branch = at, at = at.parent, down++) {
    const up = steps.get(at);
    if (up !== undefined) return { down, up, branch };
  }
  return apart;
}
