import { Presets, SingleBar } from 'cli-progress';

/** Shows on stderr how far long work is. */
export interface Progress {
  step(): void;
  /** Writes something else without tearing what is shown. */
  aside(write: () => void): void;
  stop(): void;
}

export function progressBar(total: number): Progress {
  const format = '{bar} {value}/{total} files, {duration_formatted}, {eta_formatted} to go';
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: true, noTTYOutput: false },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: () => bar.increment(),
    aside(write) {
      process.stderr.write('\r\u001b[K');
      write();
      bar.render();
    },
    stop: () => bar.stop(),
  };
}

const everyMs = 10_000;

/** A plain line every ten seconds, for logs. */
export function progressLines(note: (text: string) => void): Progress {
  let files = 0;
  let last = Date.now();
  return {
    step() {
      files += 1;
      if (Date.now() - last < everyMs) return;
      last = Date.now();
      note(`${files} files done`);
    },
    aside: (write) => write(),
    stop: () => {},
  };
}
