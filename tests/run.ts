/**
 * `npm test`: types, lint and content, unit and function tests, the build, what the build wrote, and the
 * browser. Stops at the first stage that fails and ends with one line that counts the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const REPORTS = resolve('.cache/test-reports');
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0 };

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

function run(title: string, command: string, args: string[], env: Record<string, string> = {}): void {
  console.log(`\n== ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, DO_NOT_TRACK: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) finish(`${title} failed`);
}

function vitest(title: string, report: string, ...folders: string[]): void {
  const file = `${REPORTS}/${report}.json`;
  const args = ['run', ...folders, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  console.log(`\n== ${title}`);
  const { status } = spawnSync('vitest', args, {
    stdio: 'inherit',
    env: { ...process.env, DO_NOT_TRACK: '1' },
  });
  const result = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests;
  if (status !== 0) finish(`${title} failed`);
}

function playwright(): void {
  const file = `${REPORTS}/browser.json`;
  console.log('\n== Browser');
  const { status } = spawnSync('playwright', ['test', '--reporter=dot,json'], {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
  });
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected;
  if (status !== 0) finish('Browser tests failed');
}

function finish(failure?: string): never {
  if (failure) console.error(`\n${failure}.`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(failure ? 1 : 0);
}

run('Types', 'npm', ['run', '--silent', 'check:types']);
run('Lint', 'npm', ['run', '--silent', 'check:lint']);
run('Content', 'npm', ['run', '--silent', 'check:content']);
vitest('Unit, functions, content', 'unit', 'tests/unit', 'tests/functions', 'tests/content');
run('Build', 'npm', ['run', '--silent', 'build']);
vitest('What the build wrote', 'dist', 'tests/dist');
run('A browser to test in', 'node', ['tests/browser/chromium.ts']);
playwright();
finish();
