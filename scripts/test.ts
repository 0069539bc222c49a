import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logsFolder } from './build';
import { type Count, runChecks } from './checks';
import { runCommand } from './run-command';
import { say } from './say';
import { stopSignal } from './stop-signal';
import { runTool } from './tools';

const report = (name: string): string => {
  mkdirSync(logsFolder, { recursive: true });
  const path = join(logsFolder, `${name}.json`);
  rmSync(path, { force: true });
  return path;
};

/** A runner that fails without a failed test (a file that does not load, a server that does not start) counts as one. */
function count(code: number, path: string, read: (report: unknown) => Count): Count {
  const { passed, failed } = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 0 };
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

type VitestReport = { numPassedTests: number; numFailedTests: number };
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } };

async function unitAndDatabaseTests(signal: AbortSignal): Promise<Count> {
  const path = report('vitest');
  const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${path}`];
  const { code } = await runTool(['vitest'], args, { show: true, signal });
  return count(code, path, (found) => {
    const { numPassedTests, numFailedTests } = found as VitestReport;
    return { passed: numPassedTests, failed: numFailedTests };
  });
}

async function browserTests(signal: AbortSignal): Promise<Count> {
  const path = report('playwright');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path };
  const { code } = await runTool(['@playwright/test', 'playwright'], ['test', '--reporter=line,json'], {
    show: true,
    env,
    signal,
  });
  return count(code, path, (found) => {
    const { expected, unexpected, flaky } = (found as PlaywrightReport).stats;
    return { passed: expected, failed: unexpected + flaky };
  });
}

await runCommand(async () => {
  const signal = stopSignal();
  say('Checking format, types, import rules and unused code …');
  const counts = [await runChecks()];
  say('\nTesting rules, and commands against PostgreSQL …');
  counts.push(await unitAndDatabaseTests(signal));
  say('\nTesting in a browser …');
  counts.push(await browserTests(signal));
  const sum = (of: keyof Count) => counts.reduce((total, one) => total + one[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
});
