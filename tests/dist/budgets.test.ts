import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { DIST, builtPages, scriptsOf } from './pages.ts';

/** What a CDN really sends: brotli at quality 5. */
const brotli5 = (data: Buffer | string) =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

/** With the response head this fills one initial congestion window of ten packets: the page in one round trip. */
const PAGE_BUDGET = 13_500;
const OFFLINE_BUDGET = 700 * 1024;

test(`every page with its styles is at most ${PAGE_BUDGET} bytes brotli`, () => {
  const sizes = builtPages()
    .map(({ url, html }) => ({ url, bytes: brotli5(html) }))
    .sort((a, b) => b.bytes - a.bytes);
  console.log(
    `Heaviest pages:\n${sizes
      .slice(0, 5)
      .map(({ url, bytes }) => `  ${bytes} ${url}`)
      .join('\n')}`,
  );
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter(({ bytes }) => bytes > PAGE_BUDGET)).toEqual([]);
});

/** Brotli bytes of all scripts a page starts with, imported chunks included. */
const scriptBytes = (html: string) =>
  scriptsOf(html).reduce((sum, path) => sum + brotli5(readFileSync(join(DIST, path))), 0);

test('scripts stay small: 3 KB on pages to read, more only where the page is a tool', () => {
  const budgets: [RegExp, number][] = [
    [/^\/(en\/)?lapor\//, 40_960],
    [/^\/(en\/)?cek-p3mi\//, 12_288],
    [/^\/cek-tawaran\//, 8_192],
    [/^\/(en\/)?cari\//, 4_096],
    [/./, 3_072],
  ];
  const over = builtPages().flatMap(({ url, html }) => {
    const budget = budgets.find(([pattern]) => pattern.test(url))?.[1] ?? 0;
    const bytes = scriptBytes(html);
    return bytes > budget ? [`${url}: ${bytes} of ${budget}`] : [];
  });
  expect(over).toEqual([]);
});

test('the offline package is at most 700 KB', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  const files = [...worker.matchAll(/url:\s*"([^"]+)",\s*revision/g)].map(([, url]) => url ?? '');
  expect(files).toContain('index.html');
  const bytes = files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
  console.log(`Offline package: ${files.length} files, ${Math.round(bytes / 1024)} KB`);
  expect(bytes).toBeLessThanOrEqual(OFFLINE_BUDGET);
});

test('the service worker keeps nothing of reports or the API', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  expect(worker).not.toMatch(/url:\s*"(api|lapor\/status|petugas)\//);
});

test('kits are under 2 MB each', () => {
  const heavy = readdirSync(join(DIST, 'unduh')).filter(
    (name) => statSync(join(DIST, 'unduh', name)).size > 2 * 1024 ** 2,
  );
  expect(heavy).toEqual([]);
});
