const attempts = 10;

/** Does a work that several may do at once until it is done: whoever loses a race to another commit finds that one's work done next time. */
export async function again<Made>(work: (attempt: number) => Promise<Made>): Promise<Made> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * Math.random()));
    }
  }
}
