// Official terms lead to the glossary where a page first uses them, and only there.
import { expect, test } from 'vitest';
import { inlineHtml } from '../../src/facts/directives.ts';
import { termsIn } from '../../src/facts/terms.ts';

test('the first use on a page is linked, later ones are not', () => {
  const seen = new Set<string>();
  expect(inlineHtml('Tanya BP3MI. BP3MI memeriksa.', 'id', seen)).toBe(
    'Tanya <a href="/istilah/#bp3mi">BP3MI</a>. BP3MI memeriksa.',
  );
  expect(inlineHtml('Ikut OPP di BP3MI.', 'id', seen)).toBe('Ikut <a href="/istilah/#opp">OPP</a> di BP3MI.');
});

test('a term inside another word or an existing link is left alone', () => {
  expect(inlineHtml('[cek P3MI](/cek-p3mi/) dan SIP3MI-nya', 'id', new Set(['sip3mi']))).toBe(
    '<a href="/cek-p3mi/">cek P3MI</a> dan SIP3MI-nya',
  );
  expect(inlineHtml('BLKK', 'id', new Set())).toBe('BLKK');
});

test('without a page, nothing is linked', () => {
  expect(inlineHtml('Ikut OPP.', 'id')).toBe('Ikut OPP.');
});

test('terms of a text are known by their forms and by reference', () => {
  expect([...termsIn('Seorang Calo menjual :term[opp]{as="orientasi"}.')]).toEqual(['calo', 'opp']);
});
