import { behindBreak, nextBreak, type Scanned, scanRow } from './scanRow.ts';

/** A row of cells, or why what stood there is none. */
export type Row = { cells: string[] } | { broken: string };

/** How often the text may be looked through in vain, before a row may be no longer than `shortRow`. */
const vainLooks = 8;
const shortRow = 1024;

/**
 * The rows of a table that streams, the header first. A row that is broken loses its own line only; the rows behind it are read.
 * No more than a row of `maxLength` characters is held.
 */
export async function* readRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  maxLength: number,
): AsyncGenerator<Row> {
  const text = new TextWindow(pieces);
  let width: number | undefined;
  let vain = 0;
  try {
    while (!(await text.isSpent())) {
      const isPatient = vain <= (text.taken + maxLength) * vainLooks;
      const row = await scanned(text, { delimiter, width, most: isPatient ? maxLength : shortRow });
      if ('cells' in row) {
        text.at = row.end;
        width ??= row.cells.length;
        if (row.cells.some((cell) => cell !== '')) yield { cells: row.cells };
      } else {
        vain += row.end - text.at;
        yield { broken: row.broken };
        await text.skipLine();
      }
    }
  } finally {
    await text.close();
  }
}

async function scanned(
  text: TextWindow,
  shape: { delimiter: string; width: number | undefined; most: number },
): Promise<Exclude<Scanned, 'more'>> {
  for (;;) {
    const row = scanRow(text.held, text.at, { ...shape, isLast: text.isLast });
    if (row !== 'more') return row;
    await text.grow();
  }
}

/** What of a text that streams is looked at: from `at` on. */
class TextWindow {
  held = '';
  at = 0;
  isLast = false;
  /** Characters that came in. */
  taken = 0;
  private readonly source: AsyncIterator<string>;

  constructor(pieces: AsyncIterable<string>) {
    this.source = pieces[Symbol.asyncIterator]();
  }

  async isSpent(): Promise<boolean> {
    while (this.at >= this.held.length && !this.isLast) await this.grow();
    return this.at >= this.held.length;
  }

  /** At least doubles what is held, so that a long row is not looked through once a piece. */
  async grow(): Promise<void> {
    const parts = [this.held.slice(this.at)];
    const enough = (this.held.length - this.at) * 2 + 1;
    this.at = 0;
    for (let length = enough >> 1; length < enough && !this.isLast; ) {
      const next = await this.source.next();
      this.isLast = next.done === true;
      if (next.done) break;
      parts.push(next.value);
      length += next.value.length;
      this.taken += next.value.length;
    }
    this.held = parts.join('');
  }

  async close(): Promise<void> {
    await this.source.return?.();
  }

  async skipLine(): Promise<void> {
    let end = nextBreak(this.held, this.at);
    while (end === -1 && !this.isLast) {
      this.at = this.held.length;
      await this.grow();
      end = nextBreak(this.held, 0);
    }
    this.at = end === -1 ? this.held.length : behindBreak(this.held, end);
  }
}
