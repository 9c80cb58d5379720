// The debt reckoner: what it says must be true to the rupiah.
import { expect, test } from 'vitest';
import { parseRupiah, reckon } from '../../../src/worksheets/debt.ts';

test.each([
  ['5.000.000', 5_000_000],
  ['Rp 5.000.000,00', 5_000_000],
  ['Rp5000000', 5_000_000],
  ['5 juta', 5_000_000],
  ['2,5 jt', 2_500_000],
  ['750 ribu', 750_000],
  ['lima juta', null],
  ['', null],
  ['-5', null],
])('"%s" is read as %s', (text, amount) => {
  expect(parseRupiah(text)).toBe(amount);
});

test('a debt is paid off by what is taken less what is added', () => {
  expect(reckon({ debt: 9_000_000, wage: 3_000_000, cut: 1_500_000, added: 500_000 })).toEqual({
    monthsOfWages: 3,
    monthsToPay: 9,
    left: 1_500_000,
    total: 13_500_000,
  });
});

test('a debt that grows as fast as it is paid never ends', () => {
  expect(reckon({ debt: 1_000_000, wage: 2_000_000, cut: 500_000, added: 500_000 })).toMatchObject({
    monthsToPay: null,
    total: null,
  });
});

test('no more than the wage can be taken', () => {
  expect(reckon({ debt: 4_000_000, wage: 2_000_000, cut: 9_000_000, added: 0 })).toMatchObject({
    left: 0,
    monthsToPay: 2,
  });
});
