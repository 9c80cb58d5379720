/**
 * A Chromium for the browser tests: one that is there, else Playwright's download, else the system's
 * package manager, else a message that says what to do. Run directly, it makes sure there is one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Path of a Chromium on this machine, or undefined. `CHROMIUM_PATH` overrides the search. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM].find(
    (path) => path && existsSync(path),
  );
}

function install(): void {
  console.log('No Chromium found. Downloading one for Playwright …');
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  if (findChromium()) return;
  // Where downloads are closed off, Debian's own package does: only as root, where nobody has to be asked.
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('The download did not work. Installing Debian’s chromium …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

if (import.meta.main) {
  if (!findChromium()) install();
  const path = findChromium();
  if (!path) {
    console.error(
      'The browser tests need Chromium. Install it ("sudo apt-get install chromium", "brew install --cask chromium", ' +
        'or "npx playwright install chromium"), or set CHROMIUM_PATH to its program file.',
    );
    process.exit(1);
  }
  console.log(`Chromium: ${path}`);
}
