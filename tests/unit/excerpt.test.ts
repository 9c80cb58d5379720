// A search result shows a sentence of the page, never the hidden words by which it was found.
import { expect, test } from 'vitest';
import { KEYWORD_MARK, pageSentence } from '../../src/search/excerpt.ts';

test('an excerpt of the page stays as it is', () => {
  const excerpt = 'Paspor itu hak Anda. <mark>Gaji</mark> harus sesuai kontrak.';
  expect(pageSentence(excerpt)).toBe(excerpt);
});

test('hidden words before the page are cut off', () => {
  expect(
    pageSentence(
      `${KEYWORD_MARK} <mark>upah</mark> ${KEYWORD_MARK} potong gaji Paspor itu hak Anda dan <mark>upah</mark> juga.`,
    ),
  ).toBe('Paspor itu hak Anda dan <mark>upah</mark> juga.');
});

test('an excerpt of hidden words alone is left out', () => {
  expect(pageSentence(`${KEYWORD_MARK} ongkos ${KEYWORD_MARK} <mark>bayar</mark> berapa`)).toBe('');
});
