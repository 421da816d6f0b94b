import { expect, test } from '@jest/globals';
import { check } from 'recheck';
import { type SourceRegex, sourceRegexes } from './sourceRegexes.ts';

const regexes = sourceRegexes();
/** The longest line or field that a quadratic expression may meet, and what it may cost then. */
const attackLength = 10_000;
const allowedMs = 500;

/** Milliseconds a regular expression takes on the worst input that is known for it. */
function costOf({ source, flags }: SourceRegex, attack: { pumps: { prefix: string; pump: string }[]; suffix: string }) {
  const each = Math.floor(attackLength / attack.pumps.length);
  const pumped = attack.pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(each / pump.length)));
  const began = performance.now();
  new RegExp(source, flags).exec(pumped.join('') + attack.suffix);
  return performance.now() - began;
}

async function findingOf(regex: SourceRegex): Promise<string | undefined> {
  const { source, flags } = regex;
  const diagnostics = await check(source, flags, { checker: 'automaton', timeout: 500 });
  // Look-around and large alternations are beyond the automaton; there an attack is searched for.
  const decided =
    diagnostics.status === 'unknown' ? await check(source, flags, { checker: 'fuzz', timeout: 1500 }) : diagnostics;
  if (decided.status !== 'vulnerable') return undefined;
  const cost = costOf(regex, decided.attack);
  const harmless = decided.complexity.type === 'polynomial' && decided.complexity.degree === 2 && cost < allowedMs;
  return harmless
    ? undefined
    : `${regex.file}: /${source}/${flags} ${decided.complexity.summary}, ${cost.toFixed(0)} ms`;
}

test('no regular expression of ours backtracks beyond bounds', async () => {
  const findings: string[] = [];
  for (const regex of regexes) {
    const finding = await findingOf(regex);
    if (finding) findings.push(finding);
  }
  expect(regexes.length).toBeGreaterThan(100);
  expect(findings).toEqual([]);
}, 600_000);

test('an expression that backtracks would be found', async () => {
  expect(await findingOf({ file: 'x.ts', source: '^(a+)+$', flags: '' })).toContain('exponential');
});
