import type { BenchOptions } from '../bench.ts';
import { containersTable } from './containersTable.ts';
import { encodingsTable } from './encodingsTable.ts';
import { bench as feedsBench } from './feeds/feedsBench.ts';
import { hostileTable } from './hostile/hostileTable.ts';
import { languagesTable } from './languagesTable.ts';
import { mainTextTables } from './mainTextTables.ts';
import { metadataTables } from './metadataTables.ts';
import { sanitiserTable } from './sanitiserTable.ts';

/** What a table needs; each table is one file and one line below. */
export interface TableOptions {
  data: string;
  /** A Python interpreter that has the packages of peers.py. */
  python?: string | undefined;
  /** What else was given on the command line, but for the tables' names. */
  args?: string[];
}

const tables: Readonly<Record<string, (options: TableOptions) => Promise<void>>> = {
  text: mainTextTables,
  metadata: metadataTables,
  sanitiser: sanitiserTable,
  languages: languagesTable,
  encodings: encodingsTable,
  containers: containersTable,
  hostile: hostileTable,
  feeds: ({ data }) => feedsBench({ data, args: [] }),
};

/** `npm run bench -- extraction [TABLE...] --data DIR [--python PYTHON]`: all tables, or those named; trafilatura and newspaper4k too where PYTHON has them. */
export async function bench({ data, args }: BenchOptions): Promise<void> {
  const named = args.filter((name) => name in tables);
  const at = args.indexOf('--python');
  const python = at < 0 ? undefined : args[at + 1];
  const others = args.filter((arg) => arg !== data && arg !== python && !arg.startsWith('-') && !(arg in tables));
  for (const [name, table] of Object.entries(tables)) {
    if (named.length === 0 || named.includes(name)) await table({ data, python, args: others });
  }
}
