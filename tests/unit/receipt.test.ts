import { expect, test } from 'vitest';
import { makeReceipt, parseReceipt } from '../../src/reports/receipt.ts';

const SECRET = 'rahasia-fiktif-untuk-pengujian-saja';

test('a receipt is the same for the same report and another for another', async () => {
  const id = '6f1c2f0e-8f5c-4a1b-9d57-0c1d2e3f4a5b';
  expect(await makeReceipt(SECRET, id)).toBe(await makeReceipt(SECRET, id.toUpperCase()));
  expect(await makeReceipt(SECRET, id)).not.toBe(await makeReceipt(`${SECRET}!`, id));
});

test('a receipt is understood however it is typed', async () => {
  const receipt = await makeReceipt(SECRET, crypto.randomUUID());
  const spoken = receipt.toLowerCase().replaceAll('1', 'l').replaceAll('0', 'o');
  for (const typed of [spoken, ` ${receipt} `, receipt.replaceAll('-', ''), receipt.slice(3)]) {
    expect(parseReceipt(typed), typed).toBe(receipt);
  }
});

test('one wrong character, or two swapped neighbours, are noticed', async () => {
  for (let round = 0; round < 50; round++) {
    const receipt = await makeReceipt(SECRET, crypto.randomUUID());
    const letters = [...receipt.slice(3).replaceAll('-', '')];
    for (let index = 0; index < letters.length; index++) {
      const wrong = letters.with(index, letters[index] === '7' ? '8' : '7');
      if (wrong[index] !== letters[index]) expect(parseReceipt(wrong.join(''))).toBeNull();
    }
  }
  for (const nonsense of ['', 'BA', 'BA-UUUU-UUUU-UUUU', 'halo dunia apa kabar'])
    expect(parseReceipt(nonsense)).toBeNull();
});
