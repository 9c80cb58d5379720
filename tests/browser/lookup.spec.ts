// The lookup in a browser: its three answers, what it never does, and its clock.
import { expect, test, type Page } from '@playwright/test';

async function ask(page: Page, name: string): Promise<void> {
  await page.goto(`/cek-p3mi/?q=${encodeURIComponent(name)}`);
  await expect(page.locator('#answer')).toBeVisible();
}
const results = (page: Page) => page.locator('#results > li');

test('this company: facts with day and source, and what to do next', async ({ page }) => {
  await ask(page, 'PT. CIPTA KARYA PERDANA');
  const first = results(page).first();
  await expect(first).toHaveAttribute('data-match', 'exact');
  await expect(first).toContainText('Izinnya dicabut');
  await expect(first).toContainText('Sumber');
  await expect(first.getByRole('link').first()).toHaveAttribute('href', '/p3mi/cipta-karya-perdana/');
  await expect(page.locator('#answer-note')).toContainText('dipinjam calo');
  // The officers' chat opens with the name in the text, and the official check is one tap away.
  await expect(page.locator('[data-ask]').first()).toHaveAttribute('href', /CIPTA|Cipta/i);
  await expect(page.getByRole('link', { name: /SISKOP2MI/ }).first()).toBeVisible();
});

// facts/recruiters.md: names that differ by a letter or a word from a sanctioned one.
for (const [typed, sanctioned] of [
  ['Cipta Karya Persada', 'cipta-karya-perdana'],
  ['Mahkota Ulfah Sejahtera', 'mahkota-elfasejahtera'],
  ['Aqbal Putra Mandiri', 'aqbal-duta-mandiri'],
  ['Wira Matra Guna', 'wira-mitra-guna'],
  ['Multi Insan Amanah', 'multi-intan-amanah-internasional'],
  ['Bumi Mas Antarnusa', 'bumi-mas-indonesia-mandiri'],
] as const) {
  test(`${typed}: the sanction of ${sanctioned} is not carried over`, async ({ page }) => {
    await ask(page, `PT ${typed}`);
    const similar = results(page).filter({ has: page.locator(`a[href="/p3mi/${sanctioned}/"]`) });
    await expect(similar).toHaveAttribute('data-match', 'similar');
    await expect(results(page).and(page.locator('[data-match=exact]'))).toHaveCount(0);
    await expect(page.locator('#results')).not.toContainText(/dicabut|dihentikan|skorsing|sanksi/i);
    await expect(similar.locator('mark').first()).toBeVisible();
    await expect(page.locator('#answer-note')).toContainText('Tidak ada di data kami tidak berarti');
  });
}

test('not in our list: neither illegal nor safe, and the way to the official check', async ({ page }) => {
  await ask(page, 'Xyzzy Qwertyu');
  await expect(results(page)).toHaveCount(0);
  await expect(page.locator('#answer')).toContainText('tidak ada di data kami');
  for (const part of ['#answer', '.slip'])
    await expect(page.locator(part)).not.toContainText(/\bilegal\b|\baman\b/i);
});

test('what is looked up stays on the phone', async ({ page }) => {
  await page.goto('/cek-p3mi/');
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByRole('searchbox').fill('Cipta Karya');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#answer')).toBeVisible();
  // Chromium asks for the icon again whenever the address changes.
  expect(sent.filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test('the status ages on the phone, without a new build', async ({ page }) => {
  // Bumi Mas Indonesia Mandiri: suspended in February 2026.
  await page.clock.setFixedTime(new Date('2026-03-01T08:00:00+08:00'));
  await ask(page, 'Bumi Mas Indonesia Mandiri');
  await expect(results(page).first()).not.toContainText('Cek lagi');
  await page.clock.setFixedTime(new Date('2026-12-01T08:00:00+08:00'));
  await page.reload();
  await expect(results(page).first()).toContainText(/sudah (berakhir|selesai|lewat)|berakhir\?/i);
  await page.goto('/p3mi/bumi-mas-indonesia-mandiri/');
  await expect(page.locator('main')).toContainText(/sudah (berakhir|selesai|lewat)|berakhir\?/i);
});

test('an index that cannot be fetched says so and offers to try again', async ({ page }) => {
  await page.route('/recruiters/index.txt', (route) => route.abort());
  await page.goto('/cek-p3mi/?q=Ramzy');
  await expect(page.locator('#lookup-retry')).toBeVisible();
  await page.unroute('/recruiters/index.txt');
  await page.locator('#lookup-retry button').click();
  await expect(results(page).first()).toHaveAttribute('data-match', 'exact');
});
