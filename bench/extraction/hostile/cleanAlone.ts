/** `node cleanAlone.js PATH NAME`: cleans one file in a process of its own and prints what became of it, as JSON. */
import { subscribe } from 'node:diagnostics_channel';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { cleanFile } from '../../../lambdas/clean-articles/domain/cleanFile.ts';
import { inputLimits } from '../../../lambdas/shared/settings.ts';
import type { Fate } from './fateOfInput.ts';

const [path = '', name = ''] = process.argv.slice(2);
const found: Fate = { articles: 0, rejected: 0, codes: {}, connections: 0, milliseconds: 0, megabytes: 0 };
subscribe('net.client.socket', () => {
  found.connections += 1;
});

const file = {
  key: name,
  name,
  bytes: statSync(path).size,
  open: (start = 0) => createReadStream(path, { start, highWaterMark: 64 * 1024 }),
};
const before = process.cpuUsage();
for await (const item of cleanFile(file, { now: new Date(), limits: inputLimits.parse({}) })) {
  if ('article' in item) found.articles += 1;
  else {
    const { code, message } = item.rejected;
    found.rejected += 1;
    found.codes[code] ??= message;
  }
}
const { user, system } = process.cpuUsage(before);
found.milliseconds = Math.round((user + system) / 1000);
// What the system counts for a process begins with its parent's, which made the input.
const own = existsSync('/proc/self/status')
  ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  : undefined;
found.megabytes = Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1000);
process.stdout.write(JSON.stringify(found));
