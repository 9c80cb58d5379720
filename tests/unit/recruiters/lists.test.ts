// The lists by letter: where a name stands is decided in one place.
import { expect, test } from 'vitest';
import { letterOf } from '../../../src/recruiters/site.ts';

test.each([
  ['Cipta Karya', 'C'],
  ['élan contoh', 'E'],
  ['77 Contoh', '0-9'],
])('%s stands under %s', (name, letter) => {
  expect(letterOf(name)).toBe(letter);
});
