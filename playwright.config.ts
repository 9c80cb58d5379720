import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/browser/chromium.ts';

const port = Number(process.env['TEST_PORT'] ?? 4390);
const executablePath = findChromium();
// A database of its own, made anew for every run: the runner's process is the only one that sets it.
process.env['TEST_DATA_DIR'] ??= join(tmpdir(), `berangkat-aman-test-${process.pid}`);

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/browser',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    // Tests of the offline package allow it themselves; elsewhere it would hide the network.
    serviceWorkers: 'block',
    launchOptions: { args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: 'node functions/node/start.ts',
    url: `http://127.0.0.1:${port}/api/health`,
    env: { PORT: String(port), DATA_DIR: process.env['TEST_DATA_DIR'], DO_NOT_TRACK: '1' },
    timeout: 180_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
