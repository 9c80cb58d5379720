import { spawnSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildKit, kitTypst } from '../../../src/kits/build.ts';
import { kitBack, kitBestBefore, kitMarkdown, type Kit, type KitContent } from '../../../src/kits/text.ts';
import { DATA_COLLECTIONS, site } from '../../../src/model/schema.ts';

const provenance = { sources: ['fiktif'], verified: '2026-11-20', review_by: '2027-05-20' };

/** Content that exists in this test only: the numbers are nobody's. */
const CONTENT: KitContent = {
  site: site.parse({
    name: 'Portal Contoh',
    base_url: 'https://portal.example',
    languages: ['id'],
    provinces: ['53'],
    operator: { name: 'Lembaga Contoh Fiktif', kind: 'lembaga' },
    emergency: { danger: 'a', abroad: 'a', women: 'a', whatsapp: 'a' },
    theme_color: '#1d2f5b',
  }),
  sources: new Map([
    [
      'fiktif',
      DATA_COLLECTIONS.sources.schema.parse({
        title: 'Sumber Fiktif [1] & <lain>',
        date: '2026',
        kind: 'secondary',
        checked: '2026-11-20',
      }),
    ],
  ]),
  contacts: new Map([
    [
      'pusat-contoh',
      DATA_COLLECTIONS.contacts.schema.parse({
        name: { id: 'Pusat Contoh' },
        kind: 'hotline',
        purpose: { id: 'Hanya untuk tes' },
        channels: [{ type: 'phone', value: '0800-0000' }],
        confidence: 'secondary',
        called: null,
        ...provenance,
        review_by: '2027-02-20',
      }),
    ],
  ]),
  facts: new Map([
    [
      'biaya-contoh',
      DATA_COLLECTIONS.facts.schema.parse({
        value: { id: 'kira-kira ~5~ $satu$ ^x^ [a]{.b}' },
        label: { id: 'Fiktif' },
        kind: 'fee',
        ...provenance,
      }),
    ],
  ]),
  terms: new Map(),
};

function kit(body: string, slug = 'contoh'): Kit {
  return {
    slug,
    locale: 'id',
    file: `content/kits/id/${slug}.md`,
    body,
    data: {
      title: 'Judul "contoh" \\ & <uji>',
      summary: 'Kalimat ringkas yang menjawab pertanyaan lembar ini.',
      keywords: [],
      order: 1,
      audience: 'desa',
      minutes: 5,
      ...provenance,
    },
  };
}

const BODY = `## Telepon

Hubungi **:contact[pusat-contoh]**.

> Bacakan ini.

- ☐ Satu
- Dua
`;

/** The text of a DOCX part, tags removed. */
function part(docx: Uint8Array, name: string): string {
  return strFromU8(unzipSync(docx)[name] ?? new Uint8Array());
}
const words = (xml: string) => xml.replace(/<[^>]+>/g, '');

describe('the words of a kit', () => {
  test('show the number a reference stands for', () => {
    expect(kitMarkdown(kit(BODY), CONTENT)).toContain('0800-0000');
  });

  test('end with sources, publisher, licence and the address of the newest copy', () => {
    const back = kitBack(kit(BODY), CONTENT);
    expect(back).toContain('(2026)');
    expect(back).toContain('Lembaga Contoh Fiktif');
    expect(back).toContain('CC BY 4.0');
    expect(back).toContain('https://portal.example/kit/desa/contoh/');
  });

  test('name the first day on which something printed must be checked again', () => {
    expect(kitBestBefore(kit(BODY), CONTENT)).toBe('2027-02-20');
    expect(kitBestBefore(kit('Tanpa nomor.'), CONTENT)).toBe('2027-05-20');
    expect(kitBack(kit(BODY), CONTENT)).toContain('20 Februari 2027');
  });

  test('print a fact as it is written, whatever signs it holds', async () => {
    const printed = kit('Biaya :fact[biaya-contoh].', 'tanda');
    const { docx } = await buildKit(printed, CONTENT);
    expect(words(part(docx, 'word/document.xml'))).toContain('kira-kira ~5~ $satu$ ^x^ [a]{.b}');
  });
});

describe('the PDF', () => {
  test('carries number, date and portal, and is tagged PDF/UA in Indonesian with the day of the facts', async () => {
    const sample = kit(BODY);
    const source = await kitTypst(sample, CONTENT);
    expect(source).toContain('0800-0000');
    expect(source).toContain('Fakta diperiksa 20 November 2026 · Portal Contoh · portal.example');
    const pdf = (await buildKit(sample, CONTENT)).pdf.toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/Lang\s*\(id-ID\)/);
    expect(pdf).toMatch(/<pdfuaid:part>1</);
    expect(pdf).toMatch(/\/CreationDate\s*\(D:20261120/);
    expect(pdf).not.toMatch(/\/FontName\s*\/(?![A-Z]{6}\+NotoSans)/);
  });
});

describe('the DOCX', () => {
  test('carries number, date, sources and lines to fill in, on A4, in Indonesian', async () => {
    const { docx } = await buildKit(kit(BODY), CONTENT);
    const body = part(docx, 'word/document.xml');
    expect(words(body)).toContain('0800-0000');
    expect(words(body)).toContain('Desa atau kelurahan: …');
    expect(words(body)).toContain('Sumber Fiktif [1] &amp; &lt;lain&gt; (2026)');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(body).toMatch(/w:val="Heading1"/);
    expect(words(part(docx, 'word/footer1.xml'))).toContain(
      'Fakta diperiksa 20 November 2026 · Portal Contoh',
    );
    expect(part(docx, 'word/styles.xml')).toContain('w:val="id-ID"');
    const core = part(docx, 'docProps/core.xml');
    expect(core).toContain('<dc:language>id-ID</dc:language>');
    expect(core).toContain('&lt;uji&gt;</dc:title>');
    expect(core.match(/2026-11-20T00:00:00Z/g)).toHaveLength(2);
  });
});

test('two builds on two clocks, in two time zones, give the same bytes', () => {
  const script = `
    import { createHash } from 'node:crypto';
    import { buildKit } from './src/kits/build.ts';
    import { content } from './src/model/read.ts';
    for (const kit of content().kits) {
      for (const file of Object.values(await buildKit(kit, content())))
        console.log(createHash('sha256').update(file).digest('hex'));
    }`;
  const build = (zone: string) => {
    const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    return run.stdout.trim().split('\n');
  };
  const first = build('Asia/Makassar');
  // ZIP counts in steps of two seconds: the second build must fall into another step.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  expect(build('America/Los_Angeles')).toEqual(first);
  expect(new Set(first).size).toBe(first.length);
});

test('kits built at the same time keep their own words', async () => {
  const names = ['satu', 'dua', 'tiga'];
  const files = await Promise.all(names.map((name) => buildKit(kit(`Kata rahasia ${name}.`, name), CONTENT)));
  files.forEach(({ docx }, index) => {
    expect(words(part(docx, 'word/document.xml'))).toContain(`Kata rahasia ${names[index] ?? ''}.`);
  });
});

test('an unknown number, fact or source fails with the file of the kit and the reference', async () => {
  await expect(buildKit(kit('Telepon :contact[tidak-ada].', 'salah'), CONTENT)).rejects.toThrow(
    /content\/kits\/id\/salah\.md: :contact\[tidak-ada\]/,
  );
  const unsourced = kit('Teks.', 'tanpa-sumber');
  unsourced.data.sources = ['hilang'];
  await expect(buildKit(unsourced, CONTENT)).rejects.toThrow(/tanpa-sumber\.md: the source "hilang"/);
});
