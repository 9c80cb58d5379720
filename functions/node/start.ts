/** `npm start`: builds the site if needed, then serves it with its API on one port. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ConfigurationError, isProduction, productionDependencies, type Dependencies } from '../config.ts';
import { StartError, openEmbedded } from './embedded.ts';
import { lockFolder } from './lock.ts';
import { assertPortFree, listen, portal } from './server.ts';

const DIST = resolve('dist');
/** What the built site is made from. */
const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package.json'];

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

function buildIfNeeded(): void {
  // The service worker is written last: with it the build is complete.
  const built = join(DIST, 'sw.js');
  if (existsSync(built) && SOURCES.every((source) => newest(source) <= statSync(built).mtimeMs)) return;
  console.log('Building the site, this takes about half a minute …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0)
    throw new StartError('The build failed, see above. Correct it, then run npm start again.');
}

function readPort(): number {
  const text = process.env['PORT'] ?? '4321';
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartError(`PORT is "${text}"; it must be a number from 1 to 65535.`);
  }
  return port;
}

async function start(): Promise<void> {
  const port = readPort();
  const production = isProduction(process.env);
  // Only this machine unless asked: the embedded mode is for trying, its keys are demo keys.
  const host = process.env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1');
  const folder = resolve(process.env['DATA_DIR'] ?? '.data');
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    let dependencies: Dependencies;
    if (production) {
      dependencies = productionDependencies(process.env);
      await assertPortFree(host, port);
      buildIfNeeded();
    } else {
      closers.push(lockFolder(folder));
      await assertPortFree(host, port);
      buildIfNeeded();
      const embedded = await openEmbedded(folder);
      closers.push(() => embedded.close());
      dependencies = embedded;
    }
    closers.push(await listen(portal(dependencies, DIST), host, port));
  } catch (error) {
    await close();
    throw error;
  }
  const shownHost = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
  console.log(`Berangkat Aman runs at http://${shownHost}:${port}/`);
  if (production) {
    console.log(`Reports go to ${process.env['SUPABASE_URL']}.`);
  } else {
    console.log(
      `Data lies in ${relative('.', folder) || '.'} (embedded database; delete the folder to start anew).`,
    );
    console.log('Reports are sealed with demo keys: this is for trying, no office reads them.');
  }
  console.log('Stop it with Ctrl+C.');

  const stop = () => {
    void close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof ConfigurationError;
  console.error(expected ? error.message : error);
  process.exit(1);
});
