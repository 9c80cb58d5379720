import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { builtPages } from '../dist/pages.ts';

/** Pages made from one template by the dozen; the heaviest of them stand for all. */
const SERIES = ['p3mi', 'cek-p3mi/daftar', 'bantuan', 'negara'].flatMap((folder) => [
  new RegExp(`^/${folder}/.`),
  new RegExp(`^/en/${folder}/.`),
]);
const SAMPLE = 5;

const pages = builtPages();
const heaviest = SERIES.flatMap((series) =>
  pages
    .filter(({ url }) => series.test(url))
    .sort((a, b) => b.html.length - a.html.length)
    .slice(0, SAMPLE),
);
const single = pages.filter(({ url }) => !SERIES.some((series) => series.test(url)));
const urls = [...single, ...heaviest].map(({ url }) => url);

for (const url of urls) {
  test(`${url} has no accessibility violation, fits 320 px and asks nobody else`, async ({
    page,
    baseURL,
  }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:'))
        foreign.push(request.url());
    });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') refused.push(message.text());
    });
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(url);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    expect(foreign).toEqual([]);
    expect(refused.filter((text) => !text.includes('404'))).toEqual([]);
  });
}

for (const url of ['/', '/prosedur/p3mi/', '/cek-p3mi/', '/bantuan/', '/lapor/', '/kit/', '/cari/']) {
  test(`${url} has no accessibility violation in the dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(url);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    );
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
  const check = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      page.url(),
    ).toEqual([]);
  };
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
