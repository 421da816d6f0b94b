#!/usr/bin/env node
import { endWithLauncher } from './endWithLauncher.ts';
import { endWithReader } from './output.ts';
import { runProgram } from './program.ts';

endWithReader();
endWithLauncher();
process.exitCode = await runProgram(process.argv.slice(2));
