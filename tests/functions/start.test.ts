// `npm start` as someone meets it: what it prints and how it ends when something is in the way.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ConfigurationError, productionDependencies } from '../../functions/config.ts';
import { openEmbedded } from '../../functions/node/embedded.ts';
import { lockFolder } from '../../functions/node/lock.ts';
import { post, sealedReport } from './database.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'berangkat-aman-start-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  errors: string;
}

function start(env: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['functions/node/start.ts'], {
    env: { ...process.env, NODE_ENV: '', ...env },
  });
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  return {
    child,
    ended: new Promise((resolve) => child.on('exit', (code) => resolve({ code, errors: errors.trim() }))),
  };
}

test('a busy port is one clear line', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const data = join(folder, 'busy');
  const { code, errors } = await start({ PORT: String(port), DATA_DIR: data }).ended;
  expect(code).toBe(1);
  expect(errors).toMatch(new RegExp(`^Port ${port} is in use by another program\\..*$`));
  // Nothing half-made stays behind: neither a database nor a lock.
  expect(existsSync(join(data, 'database'))).toBe(false);
  expect(existsSync(join(data, 'in-use-by'))).toBe(false);
  server.close();
});

test('a wrong PORT is one clear line', async () => {
  const { code, errors } = await start({ PORT: 'abc', DATA_DIR: join(folder, 'x') }).ended;
  expect([code, errors]).toEqual([1, 'PORT is "abc"; it must be a number from 1 to 65535.']);
});

test('a folder that cannot be written is one clear line', async () => {
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  const { code, errors } = await start({ PORT: '4398', DATA_DIR: join(file, 'data') }).ended;
  expect(code).toBe(1);
  expect(errors).toMatch(
    /^The data folder .* cannot be written \(ENOTDIR\)\. Set DATA_DIR to a folder that can\.$/,
  );
});

test('a folder in use is refused; a lock left by a crash is taken over', () => {
  const data = join(folder, 'locked');
  mkdirSync(data);
  writeFileSync(join(data, 'in-use-by'), '1');
  expect(() => lockFolder(data)).toThrow(/already running on .* \(process 1\)/);
  writeFileSync(join(data, 'in-use-by'), '999999999');
  lockFolder(data)();
  expect(existsSync(join(data, 'in-use-by'))).toBe(false);
});

test('a migration that fails is named and undone', async () => {
  const migrations = join(folder, 'migrations');
  mkdirSync(migrations);
  writeFileSync(
    join(migrations, '20260101000000_broken.sql'),
    'create table public.half (id int); select nonsense;',
  );
  const data = join(folder, 'broken');
  await expect(openEmbedded(data, migrations)).rejects.toThrow(
    /20260101000000_broken\.sql failed and was undone/,
  );
  expect(existsSync(join(data, 'database'))).toBe(false);
});

test('reports survive a restart, and the same report sent again is still known', async () => {
  const data = join(folder, 'restart');
  const first = await openEmbedded(data);
  const report = await sealedReport(first);
  expect((await post(first, report)).status).toBe(201);
  await first.close();
  const second = await openEmbedded(data);
  expect((await post(second, report)).status).toBe(200);
  await second.close();
});

test('production does not start without its configuration, and says all that is missing', () => {
  expect(() => productionDependencies({ NODE_ENV: 'production' })).toThrow(ConfigurationError);
  try {
    productionDependencies({ SUPABASE_URL: 'https://proyek-fiktif.supabase.co', RECEIPT_SECRET: 'short' });
  } catch (error) {
    const { message } = error as Error;
    expect(message).toContain('SUPABASE_SECRET_KEY is missing');
    expect(message).toContain('RECEIPT_SECRET is shorter than 32 characters');
    expect(message).toContain('OFFICES_JSON is missing');
  }
});

test('production refuses demo keys, private keys and the publishable key', async () => {
  const embedded = await openEmbedded(join(folder, 'keys'));
  const env = {
    SUPABASE_URL: 'https://proyek-fiktif.supabase.co',
    SUPABASE_SECRET_KEY: 'sb_secret_fiktif',
    RECEIPT_SECRET: 'x'.repeat(32),
  };
  const { directory } = embedded;
  const real = { ...directory, demo: false };
  expect(
    productionDependencies({ ...env, OFFICES_JSON: JSON.stringify(real) }).directory.offices,
  ).toHaveLength(2);
  expect(() => productionDependencies({ ...env, OFFICES_JSON: JSON.stringify(directory) })).toThrow(
    /demo keys/,
  );
  const leaked = { ...real, recovery: { ...real.recovery, d: 'private' } };
  expect(() => productionDependencies({ ...env, OFFICES_JSON: JSON.stringify(leaked) })).toThrow(/recovery/);
  expect(() =>
    productionDependencies({
      ...env,
      SUPABASE_SECRET_KEY: 'sb_publishable_x',
      OFFICES_JSON: JSON.stringify(real),
    }),
  ).toThrow(/publishable/);
  await embedded.close();
});

test('npm run dev shows pages, the API and the offices’ keys at one address', async () => {
  const port = 4396;
  const child = spawn(process.execPath, ['functions/node/dev.ts'], {
    // As from a shell: Vitest's own settings (NODE_ENV, DEV, BASE_URL …) would reach Astro's Vite.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: String(port),
      DATA_DIR: join(folder, 'dev'),
    },
    stdio: 'ignore',
  });
  try {
    const ask = async (path: string) => {
      try {
        return (await fetch(`http://localhost:${port}${path}`)).status;
      } catch {
        return 0;
      }
    };
    for (const path of ['/', '/prosedur/p3mi/', '/cek-p3mi/', '/api/health', '/.well-known/offices.json'])
      await vi.waitFor(async () => expect(await ask(path), path).toBe(200), {
        timeout: 60_000,
        interval: 500,
      });
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}, 180_000);
