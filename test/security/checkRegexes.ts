/** `tsx checkRegexes.ts [RESULTS.json]`: fails when a regular expression of ours backtracks beyond bounds on hostile input. */
import { writeFileSync } from 'node:fs';
import { checkSync, type Diagnostics } from 'recheck';
import { type SourceRegex, sourceRegexes } from './sourceRegexes.ts';

/** The longest line or field that a quadratic expression may meet, and what it may cost then. */
const attackLength = 10_000;
const allowedMs = 500;

type Vulnerable = Extract<Diagnostics, { status: 'vulnerable' }>;

/** Milliseconds of processor time a regular expression takes on the worst input that is known for it. */
function costOf({ source, flags }: SourceRegex, { attack }: Vulnerable): number {
  const each = Math.floor(attackLength / attack.pumps.length);
  const pumped = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / pump.length)));
  const began = process.cpuUsage();
  new RegExp(source, flags).exec(pumped.join('') + attack.suffix);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Look-around and large alternations are beyond the automaton; there an attack is searched for. */
function diagnose({ source, flags }: SourceRegex): Diagnostics {
  const proved = checkSync(source, flags, { checker: 'automaton', timeout: 300 });
  return proved.status === 'unknown' ? checkSync(source, flags, { checker: 'fuzz', timeout: 700 }) : proved;
}

function findingOf(regex: SourceRegex): string | undefined {
  const diagnostics = diagnose(regex);
  if (diagnostics.status !== 'vulnerable') return undefined;
  const { complexity } = diagnostics;
  const written = `${regex.file}: /${regex.source}/${regex.flags} ${complexity.summary}`;
  // What is exponential or cubic is not even tried.
  if (complexity.type !== 'polynomial' || complexity.degree > 2) return written;
  const cost = costOf(regex, diagnostics);
  return cost > allowedMs ? `${written}, ${cost.toFixed(0)} ms` : undefined;
}

const [resultsPath] = process.argv.slice(2);
const selfTest = findingOf({ file: 'self-test', source: '^(a+)+$', flags: '' });
if (!selfTest) throw new Error('the checker does not notice /^(a+)+$/');
const regexes = sourceRegexes();
const findings = regexes.map(findingOf).filter((finding) => finding !== undefined);
for (const finding of findings) process.stderr.write(`${finding}\n`);
process.stdout.write(`${regexes.length} regular expressions, ${findings.length} findings\n`);
const results = {
  numPassedTests: regexes.length - findings.length,
  numFailedTests: findings.length,
  numRuntimeErrorTestSuites: 0,
};
if (resultsPath) writeFileSync(resultsPath, JSON.stringify(results));
process.exitCode = findings.length > 0 ? 1 : 0;
