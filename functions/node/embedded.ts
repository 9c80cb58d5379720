/**
 * The embedded Supabase of `npm start` and of the tests: `@supabase/lite` on PGlite, in this process, its data in
 * a folder. Keys and the demo office's key pair are made on first start. For trying and testing; production is
 * a real Supabase project (functions/config.ts).
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from '@supabase/lite';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { createClient } from '@supabase/supabase-js';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { readContent } from '../../src/model/read.ts';
import type { OfficeDirectory } from '../../src/reports/offices.ts';
import type { Dependencies } from '../config.ts';
import { supabaseStore } from '../store.ts';

const MIGRATIONS = resolve('supabase/migrations');

/** A start that cannot go on; the message is one line that says why and what to do. */
export class StartError extends Error {
  override name = 'StartError';
}

interface Keys {
  publishableKey: string;
  secretKey: string;
  receiptSecret: string;
  /** Private keys by office id, and the recovery key: demo only, so that whoever tries the portal can read. */
  demoPrivateKeys: Record<string, JWK>;
}

export interface Embedded extends Dependencies {
  /** Everything private that was made on first start. */
  keys: Keys;
  /** Answers like a Supabase project; for in-process clients of any role. */
  fetch: (request: Request) => Promise<Response>;
  /** Runs SQL past every grant; for tests that look at what is really stored. */
  sql: (query: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** The roles a Supabase project has before the first migration runs. */
export const SUPABASE_ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'anon') then
    create role anon nologin;
    create role authenticated nologin;
    create role service_role nologin bypassrls;
  end if;
end $$;
grant usage on schema public to anon, authenticated, service_role;`;

async function makeKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  return { ...(await exportJWK(privateKey)), kid };
}

/** Reads the keys of a data folder, or makes them; written whole or not at all, readable by the owner only. */
async function loadKeys(file: string, offices: string[]): Promise<Keys> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const random = () => randomBytes(24).toString('base64url');
  const demoPrivateKeys: Record<string, JWK> = {};
  for (const id of [...offices, 'recovery']) demoPrivateKeys[id] = await makeKey(`demo-${id}`);
  const keys: Keys = {
    publishableKey: `sb_publishable_${random()}`,
    secretKey: `sb_secret_${random()}`,
    receiptSecret: randomBytes(32).toString('hex'),
    demoPrivateKeys,
  };
  writeFileSync(`${file}.new`, JSON.stringify(keys, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return keys;
}

const publicKey = ({ d: _, ...key }: JWK): JWK => key;

/** The offices of `content/offices.yml` with the kabupaten and kota each is responsible for. */
function demoDirectory(keys: Keys, content: ReturnType<typeof readContent>): OfficeDirectory {
  const keyOf = (id: string): JWK => {
    const key = keys.demoPrivateKeys[id];
    if (!key)
      throw new StartError(
        `The data folder has no key for the office "${id}". Delete the folder to start anew.`,
      );
    return publicKey(key);
  };
  const offices = [...content.offices].map(([id, office]) => ({
    id,
    name: office.name.id,
    regions: [...content.regions]
      .filter(
        ([code, region]) =>
          region.kind !== 'provinsi' && office.regions.some((own) => own === code || own === region.province),
      )
      .map(([code, region]) => ({ code, name: region.name })),
    key: keyOf(id),
  }));
  return { demo: true, offices, recovery: keyOf('recovery') };
}

interface Database {
  exec(sql: string): Promise<unknown>;
  query<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }>;
  transaction<T>(run: (transaction: Pick<Database, 'exec' | 'query'>) => Promise<T>): Promise<T>;
}

/**
 * Applies the migrations that are not yet recorded, each with its record in one transaction, in the table the
 * `supabase` CLI uses too.
 * @throws StartError naming the file; nothing of it is kept
 */
export async function migrate(database: Database, folder = MIGRATIONS): Promise<void> {
  await database.exec(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);`);
  const { rows } = await database.query<{ version: string }>(
    'select version from supabase_migrations.schema_migrations',
  );
  const applied = new Set(rows.map((row) => row.version));
  for (const file of readdirSync(folder).sort()) {
    const match = /^(\d{14})_(\w+)\.sql$/.exec(file);
    if (!match?.[1] || applied.has(match[1])) continue;
    const [, version, name] = match;
    const sql = readFileSync(join(folder, file), 'utf8');
    try {
      await database.transaction(async (transaction) => {
        await transaction.exec(sql);
        await transaction.query(
          'insert into supabase_migrations.schema_migrations (version, statements, name) values ($1, $2, $3)',
          [version, [sql], name],
        );
      });
    } catch (error) {
      throw new StartError(`The migration ${file} failed and was undone: ${(error as Error).message}`);
    }
  }
}

/**
 * Opens the embedded Supabase in `folder`, making it on first use.
 * @throws StartError when the folder cannot be written or a migration fails
 */
export async function openEmbedded(folder: string, migrations = MIGRATIONS): Promise<Embedded> {
  process.env['DO_NOT_TRACK'] = '1';
  const content = readContent();
  const fresh = !existsSync(join(folder, 'database'));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Set DATA_DIR to a folder that can.`,
    );
  }
  const keys = await loadKeys(join(folder, 'keys.json'), [...content.offices.keys()]);
  const connection = await createPgliteConnection({ url: join(folder, 'database') });
  const database = connection.driver as unknown as Database;
  try {
    const app = new App({
      connection,
      auth: { enabled: true, publishable_key: keys.publishableKey, secret_key: keys.secretKey },
      // Admin mode would serve calls without a key as service_role.
      options: { server: { admin: false, disableStudio: true } },
    });
    await app.init();
    await database.exec(SUPABASE_ROLES);
    await migrate(database, migrations);
    const fetch = async (request: Request) => app.fetch(request);
    const client = createClient('http://embedded.invalid', keys.secretKey, {
      auth: { persistSession: false, autoRefreshToken: false },
      global: { fetch: (input, init) => fetch(new Request(input, init)) },
    });
    return {
      store: supabaseStore(client),
      directory: demoDirectory(keys, content),
      receiptSecret: keys.receiptSecret,
      keys,
      fetch,
      sql: async (query, parameters) =>
        (await database.query<Record<string, unknown>>(query, parameters)).rows,
      close: () => connection.close(),
    };
  } catch (error) {
    await connection.close();
    // A first start that failed leaves nothing half-made behind.
    if (fresh) rmSync(join(folder, 'database'), { recursive: true, force: true });
    throw error;
  }
}
