/** The whole portal in one Node process: the built site and the API on one port. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { readFileSync } from 'node:fs';
import { securityHeaders } from '../../src/security/headers.ts';
import { createApp } from '../app.ts';
import type { Dependencies } from '../config.ts';
import { StartError } from './embedded.ts';

/** The app with the static site of `dist` beside the API. */
export function portal(dependencies: Dependencies, dist: string): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders(c.req.path))) c.header(name, value);
  });
  app.use('*', compress());
  app.route('/', createApp(dependencies));
  app.use('*', async (c, next) => {
    await next();
    // Built scripts carry a hash in their name; everything else may change with the next build.
    if (c.res.status === 200 && !c.res.headers.has('Cache-Control')) {
      c.header(
        'Cache-Control',
        c.req.path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
  });
  app.use('*', serveStatic({ root: dist }));
  app.get('*', (c) => {
    const { path } = c.req;
    if (!path.endsWith('/') && !/\.\w+$/.test(path))
      return c.redirect(`${path}/${new URL(c.req.url).search}`, 308);
    return c.html(readFileSync(join(dist, '404.html'), 'utf8'), 404);
  });
  return app;
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  return new StartError(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is in use by another program. Stop it, or choose another: PORT=4322 npm start`
      : `Cannot listen on ${host}:${port} (${error.code ?? error.message}).`,
  );
}

/** Fails early, before a long build, when the port is taken. */
export function assertPortFree(host: string, port: number): Promise<void> {
  return listen(new Hono(), host, port).then((stop) => stop());
}

/**
 * Listens on `host:port`.
 * @returns a function that stops listening and lets open requests finish
 * @throws StartError when the port is taken
 */
export function listen(app: Hono, host: string, port: number): Promise<() => Promise<void>> {
  const server = createServer(
    // The global Response stays Node's own: the dev server runs in this process, and its parts check for it.
    getRequestListener(app.fetch, { overrideGlobalObjects: false }),
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    server.listen(port, host, () =>
      resolve(
        () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeIdleConnections();
          }),
      ),
    );
  });
}
