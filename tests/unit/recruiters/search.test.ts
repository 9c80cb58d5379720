// The lookup's promises: every way of writing a name finds it, and no company ever gets another one's record.
import { expect, test } from 'vitest';
import { factAge, suspensionEnd } from '../../../src/recruiters/facts.ts';
import { pack, unpack } from '../../../src/recruiters/pack.ts';
import { buildIndex, search } from '../../../src/recruiters/search.ts';
import { companyNames } from '../../bench/names.ts';
import { makeQueries } from '../../bench/queries.ts';

const finder = (names: string[]) => {
  const index = buildIndex(names.map((name) => ({ name, aliases: [], licences: [] })));
  return (query: string) =>
    search(index, query).map(({ company, kind }) => `${kind} ${names[company] ?? ''}`);
};

test.each([
  ['Banu Nusa Utama', ['PT. BANUNUSA UTAMA', 'banu nusa utama, pt', 'BANU-NUSA UTAMA']],
  ['Elshafah Adi Wiguna Mandiri', ['EL SHAFAH ADI WIGUNA MANDIRI', 'elsafa adiwiguna mandiri']],
  [
    'Alwihdah Jaya Sentosa',
    ['AL-WIHDAH JAYA SENTOSA', 'alwihda jaya sentosa', 'Al Wihdah Jaya Sentosa (PELAUT)'],
  ],
  ['Ramzy', ['R A M Z Y', 'PT Ramzy cabang Kupang']],
  ['Multi Intan Amanah Internasional', ['multi intan amanah international', 'MULTI INTAN AMANAH INTL']],
  ['Unggul Kencana', ['OENGGOEL KENTJANA']],
  ['Almas Corp', ['PT ALMAS CORPORATION']],
])('%s is found exactly however it is written', (name, writings) => {
  const find = finder([name, 'Cipta Karya Perdana', 'Duta Ampel Mulia']);
  for (const writing of writings) expect(find(writing)[0], writing).toBe(`exact ${name}`);
});

test.each([
  ['Cipta Karya Perdana', 'Cipta Karya Persada'],
  ['Mahkota Elfasejahtera', 'Mahkota Ulfah Sejahtera'],
  ['Aqbal Duta Mandiri', 'Aqbal Putra Mandiri'],
  ['Wira Mitra Guna', 'Wira Matra Guna'],
  ['Multi Intan Amanah Internasional', 'Multi Insan Amanah'],
  ['Bumi Mas Indonesia Mandiri', 'Bumi Mas Antarnusa'],
  ['Putri Samawa', 'Putri Samawa Mandiri'],
  ['Ramzy', 'Ramzy Jakarta Utama'],
])('%s is only similar to %s, in both directions', (one, other) => {
  const find = finder([one]);
  for (const written of [other, `PT. ${other.toUpperCase()}`, `agen pt ${other.toLowerCase()} cabang kupang`])
    expect(
      find(written).filter((match) => match.startsWith('exact')),
      written,
    ).toEqual([]);
  expect(finder([other])(one).filter((match) => match.startsWith('exact'))).toEqual([]);
});

test('a pasted advert finds the company it names', () => {
  const find = finder(['Duta Ampel Mulia', 'Cipta Karya Perdana']);
  expect(
    find('LOWONGAN!! Dibutuhkan 50 orang ke Malaysia lewat PT. Duta Ampel Mulia, gaji 1500RM, hub 0800')[0],
  ).toBe('exact Duta Ampel Mulia');
});

test('a pasted advert with a misspelt name shows the name that looks similar, and no other as exact', () => {
  const find = finder(['Duta Ampel Mulia', 'Cipta Karya Perdana', 'Malaysia Gaji']);
  expect(
    find('Dibutuhkan segera PRT ke Malaysia. Proses cepat, gaji 1500RM! Lewat PT Duta Ampel Mulya hub 0800'),
  ).toContain('similar Duta Ampel Mulia');
  expect(find('Proses lewat PT Cipta Karya Persada, gaji besar, hubungi segera sebelum penuh')[0]).toBe(
    'similar Cipta Karya Perdana',
  );
});

test('a licence number finds its company however it is written', () => {
  const index = buildIndex([{ name: 'Contoh Fiktif', aliases: [], licences: ['KEP. 459/CONTOH/2006'] }]);
  for (const typed of ['KEP.459/CONTOH/2006', '459 contoh 2006'])
    expect(search(index, typed)[0]?.kind).toBe('exact');
});

test('nothing that looks alike gives nothing', () => {
  expect(finder(['Duta Ampel Mulia'])('xyzzy qwrtp')).toEqual([]);
  expect(finder(['Duta Ampel Mulia'])('   ')).toEqual([]);
  expect(finder(['Duta Ampel Mulia'])('PT')).toEqual([]);
});

test('over hundreds of messy queries the meant company comes first, and never another one as exact', () => {
  const names = companyNames(800);
  const find = finder(names);
  const queries = makeQueries(names, 20, 3);
  const listed = queries.filter(({ meant }) => meant !== null);
  const first = listed.filter(({ text, meant }) => find(text)[0]?.replace(/^\w+ /, '') === meant);
  expect(first.length / listed.length).toBeGreaterThanOrEqual(0.98);
  const carried = queries.filter(({ text, meant }) =>
    find(text).some((match) => match.startsWith('exact') && match !== `exact ${meant ?? ''}`),
  );
  expect(carried).toEqual([]);
});

test('the index survives packing', () => {
  const companies = [
    {
      name: 'Contoh Fiktif',
      slug: 'contoh-fiktif',
      city: 'Ende',
      licences: ['1/CONTOH/2026'],
      aliases: ['Contoh Palsu'],
      facts: [
        {
          fact: 'suspended' as const,
          date: '2026-02-05',
          until: '2026-05-05',
          confirmed: '2026-02-05',
          source: 'a',
        },
        { fact: 'operated' as const, date: '2014', until: '', confirmed: '2015-01-26', source: 'b' },
      ],
    },
    {
      name: 'Lain',
      slug: 'lain-2',
      city: '',
      licences: [],
      aliases: [],
      facts: [{ fact: 'operated' as const, date: '2020-03', until: '', confirmed: '2020-03', source: 'b' }],
    },
  ];
  expect(unpack(pack(companies))).toEqual(companies);
  expect(() => unpack('<!doctype html>\n<title>Login WiFi</title>')).toThrow(/not an index/);
});

test('a status ages, and a suspension ends, by the calendar', () => {
  const fact = { fact: 'suspended' as const, date: '2026-01-31', until: '', confirmed: '2026-01-31' };
  expect(suspensionEnd(fact)).toBe('2026-04-30');
  expect([factAge(fact, '2026-04-30'), factAge(fact, '2026-05-01')]).toEqual(['fresh', 'ended']);
  const listed = { ...fact, fact: 'listed_active' as const };
  expect([factAge(listed, '2026-05-01'), factAge(listed, '2026-05-02')]).toEqual(['fresh', 'stale']);
});
