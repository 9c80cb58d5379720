// What people fill in on their own phone: it works, it stays there, and it prints.
import { expect, test } from '@playwright/test';

test('the ticks of the checklist last, on this phone only, until they are cleared', async ({ page }) => {
  await page.goto('/prosedur/dokumen/');
  await page.getByRole('checkbox', { name: /Kartu Keluarga/ }).check();
  await page.getByRole('checkbox', { name: /Paspor/ }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /Paspor/ })).toBeChecked();
  await expect(page.getByRole('status')).toContainText('2 dari');
  await page.getByRole('button', { name: 'Hapus semua centang' }).click();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /Paspor/ })).not.toBeChecked();
});

test('the checklist prints on one page', async ({ page }) => {
  await page.goto('/prosedur/dokumen/');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('the debt reckoner says in months what a debt costs', async ({ page }) => {
  await page.goto('/prosedur/biaya/');
  await page.getByLabel('Jumlah yang ditagih').fill('9 juta');
  await page.getByLabel('Gaji yang dijanjikan').fill('3.000.000');
  await page.getByLabel('Potongan per bulan').fill('1,5 juta');
  await page.getByRole('button', { name: 'Hitung' }).click();
  await expect(page.locator('#debt-result')).toContainText('3 bulan gaji penuh');
  await expect(page.locator('#debt-result')).toContainText('lunas setelah 6 bulan');
  await page.getByLabel('Gaji yang dijanjikan').fill('banyak');
  await page.getByRole('button', { name: 'Hitung' }).click();
  await expect(page.locator('#debt-result')).toContainText('Gaji yang dijanjikan');
  await expect(page.getByLabel('Gaji yang dijanjikan')).toBeFocused();
});

test('the family’s file is never sent and never kept', async ({ page }) => {
  await page.goto('/prosedur/berkas-keluarga/');
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await page.getByLabel('Nama lengkap').fill('Orang Contoh');
  await page.getByLabel('Nama lengkap').press('Enter');
  expect(sent).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain(
    'Orang',
  );
  await page.reload();
  await expect(page.getByLabel('Nama lengkap')).toHaveValue('');
});
