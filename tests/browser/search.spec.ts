// Forty questions as a citizen asks them, each answered within the first three results of the site's own search.
import { expect, test, type Page } from '@playwright/test';

const QUESTIONS: [string, string | string[]][] = [
  ['bagaimana cara kerja ke malaysia yang resmi', ['/prosedur/p3mi/', '/negara/malaysia/']],
  ['cara jadi TKI', '/prosedur/p3mi/'],
  ['berapa biaya berangkat', '/prosedur/biaya/'],
  ['apakah gratis', '/prosedur/biaya/'],
  ['siapa bayar tiket', '/prosedur/biaya/'],
  ['biaya bpjs pekerja migran berapa', '/prosedur/biaya/'],
  ['pinjaman KUR untuk berangkat', '/prosedur/biaya/'],
  ['surat apa saja yang harus disiapkan', ['/prosedur/dokumen/', '/prosedur/p3mi/']],
  ['surat izin orang tua dari desa', ['/prosedur/dokumen/', '/prosedur/p3mi/']],
  ['cara buat paspor pertama', ['/prosedur/p3mi/', '/prosedur/dokumen/']],
  ['paspor saya ditahan majikan', '/bantuan/gaji-tidak-dibayar-paspor-ditahan/'],
  ['gaji tidak dibayar', '/bantuan/gaji-tidak-dibayar-paspor-ditahan/'],
  ['isi kontrak kerja', '/prosedur/hak/'],
  ['hak pekerja hari libur', '/prosedur/hak/'],
  ['cek PJTKI resmi atau bukan', ['/cek-p3mi/', '/prosedur/p3mi/']],
  ['cek agen', ['/cek-p3mi/', '/cek-tawaran/']],
  ['ada lowongan di facebook apakah penipuan', ['/cek-tawaran/', '/risiko/lowongan-kamboja/']],
  ['kerja admin di kamboja', ['/risiko/lowongan-kamboja/', '/negara/kamboja/']],
  ['anak saya tidak ada kabar di malaysia', '/bantuan/keluarga-tidak-ada-kabar/'],
  ['suami hilang kontak di luar negeri', '/bantuan/keluarga-tidak-ada-kabar/'],
  ['dipukul majikan', '/bantuan/kekerasan/'],
  ['dilecehkan di tempat kerja', '/bantuan/kekerasan/'],
  ['jenazah pulang dari malaysia', '/bantuan/meninggal-di-luar-negeri/'],
  ['saudara meninggal di luar negeri siapa yang urus', '/bantuan/meninggal-di-luar-negeri/'],
  ['terjebak scam di myanmar', ['/bantuan/terjebak-penipuan-online/', '/negara/myanmar/']],
  ['dideportasi dan punya utang', '/bantuan/pulang-dengan-utang/'],
  ['sponsor kasih uang sirih pinang', '/risiko/uang-sirih-pinang/'],
  ['umur di KTP diubah calo', '/risiko/dokumen-dan-umur-palsu/'],
  ['pakai visa turis dulu', '/risiko/visa-turis-atau-ziarah/'],
  ['lewat nunukan naik kapal', '/risiko/jalur-gelap/'],
  ['dikurung di penampungan', '/risiko/rumah-penampungan/'],
  ['kerja sawit di kalimantan', '/risiko/antar-pulau-akad/'],
  ['utang tiket dipotong gaji', ['/risiko/jeratan-utang/', '/prosedur/biaya/']],
  ['magang ke jepang', ['/risiko/tawaran-sekolah-dan-magang/', '/prosedur/ssw-jepang/', '/negara/jepang/']],
  ['ujian bahasa korea EPS', ['/prosedur/g-to-g-korea/', '/negara/korea-selatan/']],
  ['kerja di kapal ikan', '/prosedur/pelaut/'],
  ['perpanjang kontrak', '/prosedur/di-luar-negeri/'],
  ['nomor BP3MI kupang', ['/bantuan/kota-kupang/', '/bantuan/ntt/', '/bantuan/kabupaten-kupang/']],
  ['kerja ke arab saudi sudah dibuka belum', '/negara/arab-saudi/'],
  ['usaha di kampung tidak usah pergi', '/alternatif/'],
];

async function firstThree(page: Page, question: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(question);
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#search-status')).toContainText(question);
  const links = await page
    .locator('#search-results > li > a')
    .evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
  return links.slice(0, 3);
}

test('forty questions find their answer in the first three results', async ({ page }) => {
  expect(QUESTIONS).toHaveLength(40);
  await page.goto('/cari/');
  const missed: string[] = [];
  for (const [question, answers] of QUESTIONS) {
    const found = await firstThree(page, question);
    if (![answers].flat().some((answer) => found.includes(answer)))
      missed.push(`${question} → ${found.join(' ')}`);
  }
  expect(missed).toEqual([]);
});

test('nothing found is no dead end', async ({ page }) => {
  await page.goto('/cari/?q=xyzzyq');
  await expect(page.locator('#search-nothing')).toBeVisible();
  await expect(page.locator('#search-nothing').getByRole('link', { name: /xyzzyq/ })).toHaveAttribute(
    'href',
    '/cek-p3mi/#q=xyzzyq',
  );
});
