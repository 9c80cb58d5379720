// Grants and row-level security on plain PGlite: @supabase/lite grants everything to `anon` by itself, so what
// the migrations really allow can only be seen without it.
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUPABASE_ROLES, migrate } from '../../functions/node/embedded.ts';

let db: PGlite;
beforeAll(async () => {
  db = await PGlite.create();
  await db.exec(SUPABASE_ROLES);
  await migrate(db);
});
afterAll(() => db.close());

async function as(role: string, sql: string): Promise<unknown[]> {
  await db.exec(`set role ${role}`);
  try {
    return (await db.query(sql)).rows;
  } finally {
    await db.exec('reset role');
  }
}

const FUNCTIONS = [
  `select public.submit_report('{}'::jsonb)`,
  `select public.report_status('x')`,
  'select public.report_health()',
];

describe.each(['anon', 'authenticated'])('%s', (role) => {
  test.each(['reports', 'report_events'])('cannot read, write or empty %s', async (table) => {
    for (const sql of [
      `select * from public.${table}`,
      `delete from public.${table}`,
      `truncate public.${table}`,
    ]) {
      await expect(as(role, sql), sql).rejects.toThrow(/permission denied/);
    }
  });
  test.each(FUNCTIONS)('cannot call %s', async (sql) => {
    await expect(as(role, sql)).rejects.toThrow(/permission denied/);
  });
});

test('even the secret key reaches the tables through the functions only', async () => {
  await expect(as('service_role', 'select * from public.reports')).rejects.toThrow(/permission denied/);
  expect(await as('service_role', 'select public.report_health() as ok')).toEqual([{ ok: true }]);
});

test('every table has row-level security', async () => {
  const { rows } = await db.query<{ relname: string }>(
    "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity",
  );
  expect(rows).toEqual([]);
});

test('every function runs with an empty search path and is closed to PUBLIC', async () => {
  const { rows } = await db.query<{ proname: string }>(`
    select proname from pg_proc
    where pronamespace = 'public'::regnamespace
      and (not coalesce(proconfig, '{}') @> '{"search_path=\\"\\""}' or has_function_privilege('anon', oid, 'execute'))`);
  expect(rows).toEqual([]);
});

test('the log of a report cannot be changed, not even by the owner', async () => {
  await expect(db.exec("update public.report_events set state = 'selesai'")).rejects.toThrow(
    /only ever added/,
  );
  await expect(db.exec('delete from public.report_events')).rejects.toThrow(/only ever added/);
});

test('migrating again does nothing', async () => {
  await migrate(db);
  const { rows } = await db.query('select version from supabase_migrations.schema_migrations');
  expect(rows).toEqual([{ version: '20261121000000' }]);
});
