#!/usr/bin/env node
// Plain JavaScript, for it runs before anything is built: it builds what has changed and runs that.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildInto, currentBuild, leaveBuild } from './currentBuild.js';
import { environment, nodeOptions } from './processSettings.js';

const [command, folder] = process.argv.slice(2);
if (command === '--build' && folder !== undefined) await buildInto(folder);
else {
  const built = await currentBuild();
  process.on('exit', leaveBuild);
  if (command !== '--build') run(built, process.argv.slice(2));
}

/** By the channel the command hears when this process is gone, also when that could tell it nothing. */
function run(built, args) {
  const child = spawn(process.execPath, [...nodeOptions, join(built, 'newsdrop.js'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...environment, ...process.env },
  });
  // A terminal sends Ctrl-C to both; everything else comes to this process alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => void (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
