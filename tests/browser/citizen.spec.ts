// A villager with a phone, from the front page to the state of a report: with scripts, without, and on a network
// that goes away.
import { expect, test, type Page } from '@playwright/test';

/** Visibly fictional. */
const STORY = 'CONTOH UJI: seorang calo fiktif menawarkan kerja tanpa dokumen dan meminta uang muka.';
const RECEIPT = /^BA(-[0-9A-Z]{4}){3}$/;
const KUPANG = '5371';

async function fillReport(page: Page): Promise<void> {
  await page.getByText('Calo atau tawaran kerja yang mencurigakan').click();
  await page.getByLabel('Kabupaten atau kota asal').selectOption(KUPANG);
  await page.getByLabel('Ceritakan').fill(STORY);
  await page.getByLabel('Nama Anda').fill('Orang Contoh');
}

/** From the front page through the official way to the lookup. */
async function walkToLookup(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Cara berangkat resmi' }).click();
  await page
    .locator('main')
    .getByRole('link', { name: /lewat perusahaan \(P3MI\)/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('P3MI');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Cek PT atau agen' }).click();
}

test('a citizen reads, checks a company, finds help, reports and follows the report', async ({ page }) => {
  await walkToLookup(page);
  await page.getByRole('searchbox').fill('PT Alwihdah Jaya Santosa');
  await page.getByRole('searchbox').press('Enter');
  const similar = page.locator('#results > li').first();
  await expect(similar).toHaveAttribute('data-match', 'similar');
  await expect(similar).toContainText('Alwihdah Jaya Sentosa');
  await similar.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alwihdah Jaya Sentosa');

  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Keluarga di luar negeri tidak ada kabar' }).click();
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();

  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Laporkan' }).click();
  await page.waitForLoadState();
  await fillReport(page);
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  const receipt = page.locator('#receipt-code');
  await expect(receipt).toHaveText(RECEIPT);
  const code = await receipt.innerText();
  await expect(page.locator('#receipt-office')).toContainText('BP3MI');

  await page.locator('#receipt').getByRole('link', { name: 'Lihat status laporan' }).click();
  await page.getByLabel('Kode tanda terima').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Lihat', exact: true }).click();
  // On the page itself, or on the server's own page where the script had not arrived yet.
  await expect(page.locator('main')).toContainText('Diterima, belum dibaca');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same walk works with plain pages and forms', async ({ page }) => {
    await walkToLookup(page);
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^A \d+$/ })
      .click();
    await page.getByRole('link', { name: /Alwihdah Jaya Sentosa/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Alwihdah Jaya Sentosa');

    await page.goto('/lapor/');
    await fillReport(page);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Laporan diterima');
    const code = await page.locator('output').innerText();
    expect(code).toMatch(RECEIPT);

    await page.getByRole('link', { name: 'Lihat status laporan' }).click();
    await page.getByLabel('Kode tanda terima').fill(code);
    await page.getByRole('button', { name: 'Lihat', exact: true }).click();
    await expect(page.locator('main')).toContainText('Diterima, belum dibaca');
  });

  test('no field is offered that would need a script', async ({ page }) => {
    for (const path of ['/cek-p3mi/', '/cek-tawaran/', '/cari/', '/prosedur/biaya/']) {
      await page.goto(path);
      await expect(page.locator('main').getByRole('textbox').filter({ visible: true }), path).toHaveCount(0);
      await expect(page.locator('main').getByRole('searchbox').filter({ visible: true }), path).toHaveCount(
        0,
      );
    }
  });

  test('what was typed comes back with the fault named', async ({ page }) => {
    await page.goto('/lapor/');
    // The browser's own check is passed by; what counts is the server's answer.
    await page.locator('form').evaluate((form) => form.setAttribute('novalidate', ''));
    await page.getByLabel('Ceritakan').fill(STORY);
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await expect(page.getByText('Pilih kabupaten atau kota asal dari daftar.')).toBeVisible();
    await expect(page.getByLabel('Ceritakan')).toHaveValue(STORY);
  });
});

test('a report written without signal goes out when the signal is back', async ({ page, context }) => {
  await page.goto('/lapor/');
  await page.waitForLoadState('networkidle');
  // The sealing code is fetched with the first report; where it has been before, it is in the offline package.
  await fillReport(page);
  await page.route('/api/reports', (route) => route.abort('internetdisconnected'));
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Tidak ada sambungan' })).toBeVisible();
  await expect(page.getByLabel('Ceritakan')).toHaveValue(STORY);
  // What waits on a shared phone cannot be read there.
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('berangkat-aman.outbox');
  expect(kept).not.toContain('calo fiktif');
  expect(kept).not.toContain('Orang Contoh');

  // Even after the page was closed.
  await page.close();
  const later = await context.newPage();
  await later.goto('/lapor/');
  await expect(later.locator('#outbox')).toContainText('Laporan yang menunggu sudah terkirim');
  await expect(later.locator('#outbox strong')).toHaveText(RECEIPT);
});

test('a database that is away keeps the words on the screen and the report on the phone', async ({
  page,
}) => {
  await page.goto('/lapor/');
  await fillReport(page);
  await page.route('/api/reports', (route) =>
    route.fulfill({
      status: 503,
      headers: { 'Retry-After': '30' },
      contentType: 'application/problem+json',
      body: '{"title":"away"}',
    }),
  );
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Server sedang tidak bisa menerima' }),
  ).toBeVisible();
  await expect(page.getByLabel('Ceritakan')).toHaveValue(STORY);
  await page.unroute('/api/reports');
  await page.getByRole('button', { name: 'Coba kirim sekarang' }).click();
  await expect(page.locator('#receipt-code')).toHaveText(RECEIPT);
  await expect(page.locator('#outbox')).toBeHidden();
});

test('an empty report names each missing field and leads there', async ({ page }) => {
  await page.goto('/lapor/');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveCount(3);
});

test.describe('after one visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the lookup, the numbers and the form work without any network', async ({ page, context }) => {
    await page.goto('/');
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await context.setOffline(true);

    await page.goto('/cek-p3mi/#q=alwihdah jaya sentosa');
    await expect(page.locator('#results > li').first()).toHaveAttribute('data-match', 'exact');
    await page.goto('/bantuan/');
    await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    await page.goto('/prosedur/p3mi/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('P3MI');
    // A page that was never opened says so, and where to go.
    await page.goto('/negara/malaysia/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak ada sinyal');
    await page.locator('main').getByRole('link', { name: 'Tulis laporan' }).click();
    await expect(page.getByLabel('Ceritakan')).toBeVisible();
  });
});
