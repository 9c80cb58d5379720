import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { StoreUnavailable, type Store } from '../../functions/store.ts';
import { unseal } from '../../src/reports/seal.ts';
import type { Sealed } from '../../src/reports/schema.ts';
import { SECRET_STORY, post, postForm, sealedReport, temporaryDatabase } from './database.ts';

let db: Awaited<ReturnType<typeof temporaryDatabase>>;
beforeAll(async () => {
  db = await temporaryDatabase();
});
afterAll(() => db.remove());

interface Answer {
  receipt: string;
  errors?: { field: string; message: string }[];
  detail?: string;
}
const json = async (response: Response) => (await response.json()) as Answer;

/** Every value of every table the migrations made, as one text. */
async function everythingStored(): Promise<string> {
  const tables = await db.embedded.sql(
    "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const rows = [];
  for (const { table_name } of tables)
    rows.push(await db.embedded.sql(`select t::text from public."${String(table_name)}" t`));
  return JSON.stringify(rows);
}

test('a report sent twice is stored once and gets the first receipt again', async () => {
  const report = await sealedReport(db.embedded);
  const first = await post(db.embedded, report);
  expect(first.status).toBe(201);
  const { receipt } = await json(first);
  expect(receipt).toMatch(/^BA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  const second = await post(db.embedded, report);
  expect(second.status).toBe(200);
  expect((await json(second)).receipt).toBe(receipt);
  const rows = await db.embedded.sql('select count(*)::int as n from public.reports where id = $1', [
    report['id'],
  ]);
  expect(rows).toEqual([{ n: 1 }]);
});

test('ten sendings at once store one row', async () => {
  const report = await sealedReport(db.embedded);
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(db.embedded, report)));
  expect(answers.map(({ status }) => status).sort()).toEqual([
    200, 200, 200, 200, 200, 200, 200, 200, 200, 201,
  ]);
  expect(
    await db.embedded.sql('select count(*)::int as n from public.reports where id = $1', [report['id']]),
  ).toEqual([{ n: 1 }]);
  expect(
    await db.embedded.sql('select count(*)::int as n from public.report_events where report = $1', [
      report['id'],
    ]),
  ).toEqual([{ n: 1 }]);
});

test('the same id with other content is refused and changes nothing', async () => {
  const report = await sealedReport(db.embedded);
  await post(db.embedded, report);
  const other = await sealedReport(db.embedded, { id: report['id'], category: 'upah' });
  const answer = await post(db.embedded, other);
  expect(answer.status).toBe(409);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await db.embedded.sql('select category from public.reports where id = $1', [report['id']])).toEqual([
    { category: 'calo' },
  ]);
});

test('the tables hold ciphertext only; the office and the recovery key can read it', async () => {
  const report = await sealedReport(db.embedded);
  await post(db.embedded, report);
  await postForm(db.embedded, {
    category: 'upah',
    region: '7171',
    country: '',
    urgency: 'segera',
    name: 'Nama Fiktif',
    contact: 'kontak-fiktif',
    story: SECRET_STORY,
  });
  const stored = await everythingStored();
  expect(stored).toContain('7171');
  for (const secret of [SECRET_STORY, 'Contoh Karangan', 'Nama Fiktif', 'kontak-fiktif'])
    expect(stored).not.toContain(secret);

  const rows = await db.embedded.sql(
    'select office, sealed, octet_length(sealed ->> $1) as size from public.reports',
    ['ciphertext'],
  );
  for (const { office, sealed } of rows) {
    for (const id of [String(office), 'recovery']) {
      const key = db.embedded.keys.demoPrivateKeys[id];
      if (!key) throw new Error(`no demo key for ${id}`);
      const { statement, binding } = await unseal(sealed as Sealed, key);
      expect(statement.story).toBe(SECRET_STORY);
      expect(binding.office).toBe(office);
    }
    const other = db.embedded.keys.demoPrivateKeys[office === 'bp3mi-ntt' ? 'bp3mi-sulut' : 'bp3mi-ntt'];
    if (!other) throw new Error('no demo key of another office');
    await expect(unseal(sealed as Sealed, other)).rejects.toThrow();
  }
  // Padded: the length of what is stored does not follow the length of what was written.
  expect(new Set(rows.map(({ size }) => size)).size).toBe(1);
});

test('a report goes to the BP3MI of its province', async () => {
  for (const [region, office] of [
    ['5371', 'bp3mi-ntt'],
    ['7103', 'bp3mi-sulut'],
  ] as const) {
    const report = await sealedReport(db.embedded, { region });
    expect((await post(db.embedded, report)).status).toBe(201);
    expect(await db.embedded.sql('select office from public.reports where id = $1', [report['id']])).toEqual([
      { office },
    ]);
  }
});

test.each([
  ['category', { category: 'lainnya' }],
  ['region', { region: '9999' }],
  ['country', { country: 'Malaysia' }],
  ['country', { country: 'QX' }],
  ['urgency', { urgency: 'besok' }],
  ['id', { id: 'bukan-uuid' }],
  ['sealed', { sealed: { ciphertext: 'x' } }],
])('a wrong %s is answered with 422 naming it: %o', async (field, change) => {
  const answer = await post(db.embedded, { ...(await sealedReport(db.embedded)), ...change });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  const { errors } = await json(answer);
  expect(errors?.map((error) => error.field)).toEqual([field]);
  expect(errors?.[0]?.message.length).toBeGreaterThan(10);
});

test('several wrong fields are all named at once', async () => {
  const answer = await post(db.embedded, { id: crypto.randomUUID() });
  expect((await json(answer)).errors?.map((error) => error.field)).toEqual([
    'category',
    'region',
    'country',
    'urgency',
    'sealed',
  ]);
});

test('a seal made for another report or office, or without the recovery key, is refused', async () => {
  const report = await sealedReport(db.embedded);
  expect((await post(db.embedded, { ...report, id: crypto.randomUUID() })).status).toBe(422);
  expect((await post(db.embedded, { ...report, region: '7171' })).status).toBe(422);
  const { sealed } = report as { sealed: Sealed };
  const [first] = sealed.recipients;
  const withoutRecovery = { ...report, sealed: { ...sealed, recipients: [first, first] } };
  expect((await post(db.embedded, withoutRecovery)).status).toBe(422);
});

test('a body that is not JSON is a 422, a body that is too large a 413', async () => {
  const app = createApp(db.embedded);
  const broken = await app.request('/api/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{',
  });
  expect(broken.status).toBe(422);
  const large = await post(db.embedded, {
    ...(await sealedReport(db.embedded)),
    padding: 'x'.repeat(70_000),
  });
  expect(large.status).toBe(413);
  expect(large.headers.get('Content-Type')).toContain('application/problem+json');
});

const form = { category: 'calo', region: '5304', country: 'MY', urgency: 'normal', name: '', contact: '' };

test('a plain form is sealed on arrival and answered with a page that shows the receipt', async () => {
  const answer = await postForm(db.embedded, { ...form, story: `${SECRET_STORY} (formulir)` });
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Content-Type')).toContain('text/html');
  expect(await answer.text()).toMatch(/BA-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
});

test('a plain form sent twice, by a second tap or a reload, is one report', async () => {
  const fields = { ...form, story: 'Cerita fiktif yang dikirim dua kali.' };
  const first = await postForm(db.embedded, fields);
  const second = await postForm(db.embedded, fields);
  expect([first.status, second.status]).toEqual([201, 200]);
  const receipt = /BA-[-0-9A-Z]{14}/;
  expect(receipt.exec(await first.text())?.[0]).toBe(receipt.exec(await second.text())?.[0]);
});

test('a plain form with an error comes back with everything that was typed', async () => {
  const answer = await postForm(db.embedded, {
    ...form,
    region: '',
    name: '<b>"Nama" Fiktif</b>',
    story: 'Cerita fiktif yang panjang.',
  });
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Pilih kabupaten atau kota asal');
  expect(html).toContain('Cerita fiktif yang panjang.');
  expect(html).toContain('&lt;b&gt;&quot;Nama&quot; Fiktif&lt;/b&gt;');
  expect(html).not.toContain('<b>"Nama"');
});

test('when the database is away: 503, when to try again, and the form keeps what was typed', async () => {
  const away: Store = {
    submit: () => Promise.reject(new StoreUnavailable('submit_report: no answer')),
    status: () => Promise.reject(new StoreUnavailable('report_status: no answer')),
    health: () => Promise.resolve(false),
  };
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const broken = { ...db.embedded, store: away };
  const answer = await post(broken, await sealedReport(db.embedded));
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  const page = await postForm(broken, { ...form, story: SECRET_STORY });
  expect(page.status).toBe(503);
  expect(page.headers.get('Retry-After')).toBe('30');
  expect(await page.text()).toContain(SECRET_STORY);
  expect((await createApp(broken).request('/api/health')).status).toBe(503);
  // What someone wrote never reaches a log.
  expect(JSON.stringify(log.mock.calls)).not.toContain('Contoh Karangan');
  log.mockRestore();
});

test('the receipt shows the state, however it is typed; a wrong or unknown one says so', async () => {
  const { receipt } = await json(await post(db.embedded, await sealedReport(db.embedded)));
  for (const typed of [
    receipt,
    receipt.toLowerCase(),
    receipt.replaceAll('-', ' '),
    receipt.slice(3).replaceAll('0', 'o'),
  ]) {
    const answer = await post(db.embedded, { receipt: typed }, '/api/reports/status');
    expect(answer.status, typed).toBe(200);
    expect(await answer.json()).toMatchObject({
      receipt,
      state: 'diterima',
      office: 'BP3MI Nusa Tenggara Timur',
      category: 'calo',
    });
  }
  const page = await postForm(db.embedded, { receipt }, '/api/reports/status');
  expect(await page.text()).toContain('Diterima, belum dibaca');
  const last = receipt.at(-1) === 'A' ? 'B' : 'A';
  expect(
    (await post(db.embedded, { receipt: receipt.slice(0, -1) + last }, '/api/reports/status')).status,
  ).toBe(422);
  const unknown = await db.embedded.sql("select 'BA-0000-0000-0000' as receipt");
  expect((await post(db.embedded, unknown[0], '/api/reports/status')).status).toBe(404);
});

test('a form on another site cannot send a report', async () => {
  const answer = await createApp(db.embedded).request('/api/reports', {
    method: 'POST',
    headers: { 'Sec-Fetch-Site': 'cross-site' },
    body: new URLSearchParams({ ...form, story: SECRET_STORY }),
  });
  expect(answer.status).toBe(403);
});

test('the offices publish public keys only', async () => {
  const answer = await createApp(db.embedded).request('/.well-known/offices.json');
  const text = await answer.text();
  expect(text).not.toContain('"d":');
  const { offices, recovery, demo } = JSON.parse(text) as {
    offices: { regions: unknown[] }[];
    recovery: unknown;
    demo: boolean;
  };
  expect(offices.map((office) => office.regions.length)).toEqual([22, 15]);
  expect(recovery).toHaveProperty('x');
  expect(demo).toBe(true);
});
