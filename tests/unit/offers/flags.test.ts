// Red flags in adverts: with the portal's own rules, on adverts written for the test.
import { expect, test } from 'vitest';
import { content } from '../../../src/model/read.ts';
import { companiesIn, findFlags, type Rule } from '../../../src/offers/flags.ts';

const rules: Rule[] = [...content().offerChecks].map(([id, check]) => ({
  id,
  title: check.flag_title,
  why: check.flag_why,
  phrases: check.flags,
}));
const flagged = (text: string) => findFlags(text, rules).map(({ rule }) => rule.id);
const words = (text: string) =>
  findFlags(text, rules).flatMap(({ places }) => places.map(([start, end]) => text.slice(start, end)));

test.each([
  ['Kerja admin di Kamboja, gaji 1000 USD, tiket ditanggung', 'negara-terbuka'],
  ['Tanpa PT, lewat orang dalam, langsung berangkat', 'izin-perusahaan'],
  ['Masuk pakai visa turis dulu ya kak', 'umur-dan-surat'],
  ['Jangan bilang siapa siapa dulu', 'orang-ini'],
])('"%s" is flagged', (advert, id) => {
  expect(flagged(advert)).toContain(id);
});

test('stretched letters and digits for letters do not hide a phrase', () => {
  expect(flagged('VISA TURIIISSS')).toContain('umur-dan-surat');
  expect(flagged('v1sa tur1s')).toContain('umur-dan-surat');
});

test('the places are the phrases themselves', () => {
  expect(words('Bisa pakai visa turis kok.')).toEqual(['visa turis']);
});

test('an ordinary message and part of a longer word are not flagged', () => {
  expect(flagged('Selamat pagi, ibadah mulai jam sembilan. Bawa kue ya.')).toEqual([]);
  expect(flagged('supervisa turisme')).toEqual([]);
});

test('company names are taken out of an advert', () => {
  expect(companiesIn('Lowongan PT Contoh Fiktif Jaya, atau P.T. Contoh Lain. Hub: 08xx')).toEqual([
    'Contoh Fiktif Jaya',
    'Contoh Lain',
  ]);
});
