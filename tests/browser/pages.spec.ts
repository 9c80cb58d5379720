import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { builtPages } from '../dist/pages.ts';

/**
 * What axe finds on the open page, each with the elements it concerns. Legacy mode spares the second page that axe
 * opens to gather what it found in frames of other hosts; there are none here.
 */
async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Every page of the build, so many in one test: a browser page is opened once for all of them. */
const TOGETHER = 12;
const urls = builtPages().map(({ url }) => url);
const groups = Array.from({ length: Math.ceil(urls.length / TOGETHER) }, (_, index) =>
  urls.slice(index * TOGETHER, (index + 1) * TOGETHER),
);

for (const group of groups) {
  test(`${group[0]} to ${group.at(-1)}: no accessibility violation, fits 320 px, asks nobody else`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        foreign.push(`${page.url()}: ${request.url()}`);
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        refused.push(`${page.url()}: ${message.text()}`);
    });
    for (const url of group) {
      await page.goto(url);
      expect.soft(await violationsOn(page), url).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(overflow, url).toBeLessThanOrEqual(0);
    }
    expect(foreign).toEqual([]);
    expect(refused).toEqual([]);
  });
}

for (const url of ['/', '/prosedur/p3mi/', '/cek-p3mi/', '/bantuan/', '/lapor/', '/kit/', '/cari/']) {
  test(`${url} has no accessibility violation in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(url);
    expect(await violationsOn(page)).toEqual([]);
  });
}

test('the four tasks and the emergency number stand on the first screen of a phone', async ({ page }) => {
  await page.goto('/');
  for (const target of [
    'Cara berangkat resmi',
    'Cek PT atau agen',
    'Laporkan',
    'Bahan gereja & sekolah',
    'Telepon 110',
  ]) {
    const box = await page.locator('main').getByRole('link', { name: target }).first().boundingBox();
    expect(box, target).not.toBeNull();
    expect((box?.y ?? 0) + (box?.height ?? 0), target).toBeLessThanOrEqual(740);
  }
});

test('the pages that the API itself answers have no accessibility violation', async ({ page }) => {
  /** Sends the form as a phone without scripts does. */
  const sendPlainly = () =>
    page.locator('form').evaluate((form) => {
      HTMLFormElement.prototype.submit.call(form);
    });
  const check = async () => expect(await violationsOn(page), page.url()).toEqual([]);
  await page.goto('/lapor/');
  await page.getByLabel('Ceritakan').fill('CONTOH UJI: laporan fiktif untuk memeriksa halaman.');
  await sendPlainly();
  await expect(page.getByRole('alert')).toBeVisible();
  await check();
  await page.getByLabel('Apa yang terjadi?').selectOption('lain');
  await page.getByLabel('Kabupaten atau kota asal').selectOption('5371');
  await sendPlainly();
  await expect(page.locator('output')).toBeVisible();
  await check();
  await page.goto('/lapor/status/');
  await page.getByLabel('Kode tanda terima').fill('BA-0000-0000-0000');
  await sendPlainly();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await check();
});
