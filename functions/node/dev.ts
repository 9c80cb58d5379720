/** `npm run dev`: Astro's dev server with the API beside it, both reached through one address. */
import { resolve } from 'node:path';
import { dev } from 'astro';
import { createApp } from '../app.ts';
import { StartError, openEmbedded } from './embedded.ts';
import { lockFolder } from './lock.ts';
import { listen } from './server.ts';

const PORT = Number(process.env['PORT'] ?? 4321);
const API_PORT = PORT + 1;
const folder = resolve(process.env['DATA_DIR'] ?? '.data');

try {
  const unlock = lockFolder(folder);
  const embedded = await openEmbedded(folder);
  const stopApi = await listen(createApp(embedded), '127.0.0.1', API_PORT);
  const target = `http://127.0.0.1:${API_PORT}`;
  const server = await dev({
    server: { port: PORT },
    // With the build's "always", the dev server answers /api/health with 404 before the proxy sees it.
    trailingSlash: 'ignore',
    vite: { server: { proxy: { '/api': target, '/.well-known/offices.json': target } } },
  });
  const stop = async () => {
    await server.stop();
    await stopApi();
    await embedded.close();
    unlock();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
