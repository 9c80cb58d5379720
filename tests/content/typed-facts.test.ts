// A number that people act on stands in one data file. Typed into a page, it would survive its correction.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PATTERNS: [string, RegExp][] = [
  ['an amount of money', /\b(?:Rp|USD|US\$|HK\$|NT\$|RM|SGD|S\$)\s?\d/],
  ['an amount of money', /\b\d[\d.,]*\s?(?:juta|miliar|ribu|million|billion|dolar|ringgit)\b/i],
  [
    'a penalty',
    /\b(?:\d+|satu|dua|tiga|lima|sepuluh)\s+(?:tahun penjara|years? (?:in|of) prison)|penjara\s+\d/i,
  ],
  ['a phone number', /(?:\+\d{1,3}[ -]?\d{2,}|\b0\d{2,3}[ -]\d{3,}|\b0800\b|\b1500\b|wa\.me\/\d|tel:\+?\d)/],
  ['a short emergency number', /(?:[Tt]elepon|[Hh]ubungi|[Cc]all)\s+(?:\w+\s+)?\d{3}\b/],
];

function files(folder: string, extension: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && extension.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What is typed into `text` although it belongs into a data file. */
function typedFacts(text: string, file: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      PATTERNS.filter(([, pattern]) => pattern.test(line)).map(
        ([what]) => `${file}:${index + 1}: ${what}: ${line.trim()}`,
      ),
    );
}

test('no phone number, fee or penalty is typed into a page or into code', () => {
  const found = [...files('content', /\.md$/), ...files('src', /\.(astro|ts)$/)].flatMap((file) =>
    typedFacts(
      readFileSync(file, 'utf8')
        // Comments in code explain with examples.
        .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' ')),
      file,
    ),
  );
  expect(found.filter((line) => !/src\/model\/schema\.ts/.test(line))).toEqual([]);
});

test.each([
  'Biayanya Rp 350.000 saja.',
  'Denda sampai 15 miliar.',
  'Paling lama 10 tahun penjara.',
  'Telepon +62 811-8080-141.',
  'Telepon 110 sekarang.',
  'Hubungi 0800-1000.',
  'Upah HK$5.100.',
])('the check would find: %s', (line) => {
  expect(typedFacts(line, 'planted.md')).not.toEqual([]);
});
