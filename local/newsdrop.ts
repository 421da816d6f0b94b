#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { endWithLauncher } from './endWithLauncher.ts';
import { endWithReader } from './output.ts';
import { runProgram } from './program.ts';

// Three times V8's own: three threads otherwise spend a fifth of a short run on compiling what they do not do long.
setFlagsFromString('--interrupt-budget=220000');
// The heaps of three threads may grow by half of what they hold before it is looked through, not to several times that.
setFlagsFromString('--heap-growing-percent=50');
endWithReader();
endWithLauncher();
process.exitCode = await runProgram(process.argv.slice(2));
