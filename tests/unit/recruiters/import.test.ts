// The importer as an officer uses it: files as they come, run through the real command in a copy of content/.
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { parseDay } from '../../../src/recruiters/import/dates.ts';
import { readRecruiters } from '../../../src/recruiters/read.ts';

const CLI = resolve('src/recruiters/import/cli.ts');
const DAY = '2026-11-01';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'berangkat-aman-import-'));
  cpSync('content', join(root, 'content'), { recursive: true });
  appendFileSync(
    join(root, 'content/sources/recruiters.yml'),
    `\ncontoh-daftar:\n  title: "Daftar contoh (uji)"\n  date: "${DAY}"\n  kind: secondary\n  checked: "${DAY}"\n`,
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(...args: string[]): { status: number | null; out: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, out: stdout, errors: stderr };
}
function file(name: string, content: string | Buffer): string {
  const path = join(root, name);
  writeFileSync(path, content);
  return path;
}
const importFile = (path: string, ...more: string[]) => run(path, '--source', 'contoh-daftar', ...more);
const data = () =>
  ['facts.csv', 'changes.csv'].map((name) => readFileSync(join(root, 'content/recruiters', name), 'utf8'));
const company = (slug: string) => readRecruiters(root).companies.find((each) => each.slug === slug);

/** Fictional names, one a line. */
const many = (count: number) =>
  Array.from(
    { length: count },
    (_, number) =>
      `PT Contoh Fiktif ${'abcdefghij'[number % 10]}${'klmnoprstw'[Math.floor(number / 10) % 10]}${'uvwxyz'[Math.floor(number / 100)] ?? ''}o`,
  );
const list = (names: string[]) =>
  `Nama Perusahaan,Kota\n${names.map((name) => `${name},Kota Contoh`).join('\n')}\n`;

test('a Windows-1252 file with semicolons, headers in any order, PT before and after', () => {
  const text =
    'No;Status;NAMA PERUSAHAAN;Nomor Izin;Kab/Kota;Negara Tujuan\r\n' +
    '1;AKTIF;"CONTOH JAYA ‘ABADI’, PT";KEP. 1/CONTOH/2026;JAKARTA TIMUR;Malaysia, Taiwan\r\n' +
    '2;aktif;P.T. Contoh Café Fiktif;;Bekasi;\r\n' +
    '3;Tidak aktif;Contoh Tidur;;;\r\n' +
    ';;;;;\r\n' +
    ';;Jumlah;3;;\r\n';
  const bytes = Buffer.from(
    [...text].map((letter) => ({ '‘': 0x91, '’': 0x92, é: 0xe9 })[letter] ?? letter.charCodeAt(0)),
  );
  const { status, out, errors } = importFile(file('daftar.csv', bytes));
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(out).toContain('New: 2');
  expect(out).toContain('Warning: 2 active companies');
  const made = company('contoh-jaya-abadi');
  expect(made?.facts[0]).toMatchObject({
    name: 'Contoh Jaya ‘Abadi’',
    fact: 'listed_active',
    date: DAY,
    licence_no: 'KEP. 1/CONTOH/2026',
    city: 'Jakarta Timur',
    destinations: 'Malaysia; Taiwan',
    source: 'contoh-daftar',
  });
  expect(company('contoh-cafe-fiktif')?.name).toBe('Contoh Café Fiktif');
  expect(company('contoh-tidur')).toBeUndefined();
});

test('an Excel sheet with a merged title, English headers, real dates and duplicates', async () => {
  const cell = (value: string | Date) =>
    typeof value === 'string' ? { value } : { value, type: Date, format: 'dd/mm/yyyy' };
  const path = join(root, 'daftar.xlsx');
  await writeXlsx([
    [{ value: 'DAFTAR PERUSAHAAN CONTOH PER NOVEMBER 2026', columnSpan: 4 }, null, null, null],
    [null, null, null, null],
    ['Company name', 'Status', 'Sanction date', 'Branch offices'].map(cell),
    ['(1)', '(2)', '(3)', '(4)'].map(cell),
    ['PT Contoh Satu', 'active', '', 'Jl. Contoh No. 1, Kupang'].map(cell),
    ['CONTOH SATU PT', 'Active', '', 'Manado'].map(cell),
    [cell('PT Contoh Dua'), cell('suspended'), cell(new Date(Date.UTC(2026, 8, 30))), null],
  ]).toFile(path);
  const { status, out, errors } = importFile(path);
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(out).toContain('header on line 3');
  expect(out).toContain('Line 6 names the same company as line 5');
  expect(company('contoh-satu')?.branches).toEqual(['Jl. Contoh No. 1, Kupang', 'Manado']);
  expect(company('contoh-dua')?.facts[0]).toMatchObject({ fact: 'suspended', date: '2026-09-30' });
});

test('UTF-16 with tabs, as Excel saves "Unicode text"', () => {
  const bytes = Buffer.from('\uFEFFNama PT\tKota\r\nContoh Tab\tEnde\r\n', 'utf16le');
  expect(importFile(file('daftar.txt', bytes)).status).toBe(0);
  expect(company('contoh-tab')?.city).toBe('Ende');
});

test('a broken date is named with its line and column, and nothing is written', () => {
  const before = data();
  const rows = Array.from(
    { length: 20 },
    (_, number) =>
      `Contoh ${'abcdefghijklmnopqrstu'[number] ?? ''}x,${number === 15 ? '31/02/2026' : '01/02/2026'}`,
  );
  const { status, errors } = importFile(
    file('daftar.csv', `Nama Perusahaan,Tanggal Izin\n${rows.join('\n')}\n`),
  );
  expect(status).toBe(1);
  expect(errors).toContain('line 17, column "Tanggal Izin": "31/02/2026" is not a day');
  expect(data()).toEqual(before);
});

test.each([
  ['no rows', 'Nama Perusahaan,Kota\n', /no company below it.*never taken over/],
  ['an empty file', '', /No header was found/],
  ['no header', 'satu,dua\ntiga,empat\n', /No header was found in the first 30 rows/],
  [
    'a row without a name',
    'Nama Perusahaan,Kota,Status\nContoh Ada,Ende,aktif\n,Kupang,aktif\n',
    /line 3, column "Nama Perusahaan": is empty/,
  ],
  [
    'an unknown status',
    'Nama PT,Status\nContoh Ada,entahlah\n',
    /line 2, column "Status": "entahlah" is not a status/,
  ],
  [
    'a revocation without its day',
    'Nama PT,Status\nContoh Ada,dicabut\n',
    /line 2, column "status_date": is empty, but a revocation needs its day/,
  ],
  [
    'two statuses for one company',
    'Nama PT,Status\nContoh Ada,aktif\nPT CONTOH ADA,tidak aktif\n',
    /line 3, column "Status": differs from line 2/,
  ],
])('%s is refused', (_, text, message) => {
  const before = data();
  const { status, errors } = importFile(file('daftar.csv', text));
  expect(status).toBe(1);
  expect(errors).toMatch(message);
  expect(data()).toEqual(before);
});

test('a source that does not exist, a wrong day and an older list are refused', () => {
  const path = file('daftar.csv', list(many(3)));
  expect(run(path, '--source', 'tidak-ada').errors).toMatch(
    /source "tidak-ada" is not in content\/sources\//,
  );
  expect(importFile(path, '--date', '2026-13-01').errors).toMatch(/--date is "2026-13-01"/);
  expect(importFile(path, '--date', '2999-01-01').errors).toMatch(/in the future/);
  expect(importFile(path).status).toBe(0);
  expect(importFile(path, '--date', '2026-10-01').errors).toMatch(/A list of 2026-11-01 is already imported/);
});

test('a second list refreshes, changes, loses and regains companies, and keeps their history', () => {
  const names = many(300);
  expect(importFile(file('satu.csv', list(names))).status).toBe(0);
  const second = list(names.slice(1)).replace(`${names[5] ?? ''},Kota Contoh`, `${names[5] ?? ''},Kota Lain`);
  const path = file('dua.csv', second);

  const before = data();
  const dry = importFile(path, '--date', '2026-11-15', '--dry-run');
  expect(dry.out).toMatch(/Changed: 1\n {2}~ .*city: "Kota Contoh" → "Kota Lain"/);
  expect(dry.out).toMatch(/Gone from the list: 1/);
  expect(data()).toEqual(before);

  expect(importFile(path, '--date', '2026-11-15').status).toBe(0);
  const slug = (name: string) => name.replace('PT ', '').toLowerCase().replaceAll(' ', '-');
  const facts = (position: number) =>
    company(slug(names[position] ?? ''))?.facts.map(
      ({ fact, date, confirmed }) => `${fact} ${date} ${confirmed}`,
    );
  expect(facts(0)).toEqual([`no_longer_listed 2026-11-15 2026-11-15`, `listed_active ${DAY} ${DAY}`]);
  expect(facts(1)).toEqual([`listed_active ${DAY} 2026-11-15`]);
  expect(facts(5)).toEqual([`listed_active 2026-11-15 2026-11-15`, `listed_active ${DAY} ${DAY}`]);
  expect(data()[1]).toMatch(new RegExp(`contoh-daftar,${slug(names[0] ?? '')},gone,`));

  expect(importFile(file('satu.csv', list(names)), '--date', '2026-11-20').out).toMatch(
    /Back on the list: 1/,
  );
  expect(facts(0)?.[0]).toBe('listed_active 2026-11-20 2026-11-20');
});

test('a file that drops half the companies needs --yes', () => {
  const names = many(300);
  expect(importFile(file('satu.csv', list(names))).status).toBe(0);
  const before = data();
  const half = file('dua.csv', list(names.slice(0, 150)));
  const refused = importFile(half, '--date', '2026-11-15');
  expect(refused.status).toBe(1);
  expect(refused.errors).toContain('150 of 300 active companies would disappear');
  expect(refused.out).toContain('Warning: 150 active companies');
  expect(data()).toEqual(before);
  expect(importFile(half, '--date', '2026-11-15', '--yes').status).toBe(0);
  expect(readdirSync(join(root, 'content')).filter((name) => name.startsWith('.import'))).toEqual([]);
  expect(existsSync(join(root, 'content/recruiters/facts.csv'))).toBe(true);
});

test('a company known by an alias is not made a second time', () => {
  expect(importFile(file('daftar.csv', 'Nama PT\nFicotama Bina Terampil\n')).status).toBe(0);
  expect(company('fico-bina-termpil')?.facts.map(({ fact }) => fact)).toContain('listed_active');
  expect(company('ficotama-bina-terampil')).toBeUndefined();
});

test.each([
  ['05/02/2026', '2026-02-05'],
  ['5-2-26', '2026-02-05'],
  ['5 Februari 2026', '2026-02-05'],
  ['05-Peb-2026', '2026-02-05'],
  ['Kamis, 5 Februari 2026', '2026-02-05'],
  ['2026-02-05 00:00:00', '2026-02-05'],
  ['46058', '2026-02-05'],
  ['31/02/2026', null],
  ['02/13/2026', null],
  ['besok', null],
])('the day "%s" reads %s', (text, day) => {
  expect(parseDay(text)).toBe(day);
});
