import { join } from 'node:path';
import { feedparserTable } from './feedparserTable.ts';
import { hostileXmlTable, standardsTable } from './standardsTable.ts';
import { illFormedTable, validatorTable } from './validatorTable.ts';

/** `npm run bench -- feeds --data DIR [--verbose]`: what feeds and wires hold, and how much of it is found. */
export async function bench({ data, args }: { data: string; args: string[] }): Promise<void> {
  const validator = join(data, 'feedvalidator', 'testcases');
  const sections: [title: string, lines: string[]][] = [
    ["feedparser's expectations", await feedparserTable(data, args.includes('--verbose'))],
    ['entries and fields found in feedvalidator', await validatorTable([validator])],
    ['entries and fields found in feedparser', await validatorTable([join(data, 'feedparser', 'tests', 'wellformed')])],
    ['feeds that are not well-formed', await illFormedTable([join(data, 'feedvalidator'), join(data, 'feedparser')])],
    ['standards', await standardsTable(data)],
    ['hostile XML', await hostileXmlTable(data)],
  ];
  for (const [title, lines] of sections) console.log([`\n${title}`, ...lines].join('\n'));
}
