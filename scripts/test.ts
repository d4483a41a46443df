import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needChromium } from './chromium';

/**
 * `npm test`: everything, in the order of how fast it fails. Its last line is `N passed, N failed`, summed over all runners; a part that
 * could not run counts as one failure.
 */
interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'yijian-test-'));

function main(): void {
  try {
    process.env.CHROMIUM = needChromium();
  } catch (error) {
    console.error(String(error));
  }
  const counts = [
    part('check', () => counted(run('npm', ['run', '-s', 'check']))),
    part('unit tests and tests in a real DOM', vitest),
    part('release packages', () => counted(run('npm', ['run', '-s', 'zip']))),
    part('the built extension in Chromium', playwright),
  ];
  const sum = (key: keyof Counts) => counts.reduce((total, each) => total + each[key], 0);
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  if (sum('failed') > 0) process.exitCode = 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

function part(name: string, runPart: () => Counts): Counts {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const counts = runPart();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
  return counts;
}

function vitest(): Counts {
  const report = join(reports, 'vitest.json');
  const ran = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) return counted(false);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> & {
    testResults: { status: string; assertionResults: unknown[] }[];
  };
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  return {
    passed: numPassedTests,
    failed: ran ? failed : Math.max(1, failed),
    skipped: numPendingTests + numTodoTests,
  };
}

function playwright(): Counts {
  const report = join(reports, 'playwright.json');
  process.env.YIJIAN_E2E_REPORT = report;
  const ran = run('npx', ['playwright', 'test']);
  if (!existsSync(report)) return counted(false);
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
    stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  };
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try (named above): each is a bug to find`);
  const failed = stats.unexpected;
  return { passed: stats.expected + stats.flaky, failed: ran ? failed : Math.max(1, failed), skipped: stats.skipped };
}

function counted(isDone: boolean): Counts {
  return { passed: isDone ? 1 : 0, failed: isDone ? 0 : 1, skipped: 0 };
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

main();
