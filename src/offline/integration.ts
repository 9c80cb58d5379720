import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { generateSW } from 'workbox-build';

/**
 * The offline package: what a phone keeps after one visit, so that a village without signal can still
 * check a company, read whom to call and write a report. Size budget: 700 KB (tests/content/budgets).
 */
const PRECACHE = [
  'index.html',
  'cek-p3mi/index.html',
  'cek-tawaran/index.html',
  'lapor/index.html',
  'bantuan/index.html',
  'prosedur/index.html',
  'prosedur/p3mi/index.html',
  'prosedur/dokumen/index.html',
  'risiko/index.html',
  'luring/index.html',
  '_astro/*.js',
  'recruiters/*',
  'icon.svg',
];

/** Writes `dist/sw.js` after everything else is in `dist/`, since the service worker lists what is there. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { count, size, warnings } = await generateSW({
          globDirectory: folder,
          globPatterns: PRECACHE,
          swDest: `${folder}sw.js`,
          inlineWorkboxRuntime: true,
          sourcemap: false,
          mode: 'production',
          clientsClaim: true,
          skipWaiting: true,
          cleanupOutdatedCaches: true,
          // `/cek-p3mi/?q=…` is the page `/cek-p3mi/`: what someone looks up stays on the phone.
          ignoreURLParametersMatching: [/.*/],
          runtimeCaching: [
            {
              // Pages read once can be read again without signal. Reports, their status and the officers'
              // inbox are never kept: a shared phone must not show them to the next person.
              urlPattern: ({ request, url, sameOrigin }) =>
                sameOrigin &&
                request.mode === 'navigate' &&
                !/^\/(api|petugas)\/|^\/(en\/)?lapor\/status\//.test(url.pathname),
              handler: 'NetworkFirst',
              options: {
                cacheName: 'pages',
                networkTimeoutSeconds: 5,
                expiration: { maxEntries: 60 },
                precacheFallback: { fallbackURL: '/luring/index.html' },
              },
            },
            {
              urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/pagefind/'),
              handler: 'StaleWhileRevalidate',
              options: { cacheName: 'search', expiration: { maxEntries: 200 } },
            },
          ],
        });
        for (const warning of warnings) logger.warn(warning);
        logger.info(`${count} files, ${Math.round(size / 1024)} KB kept for use without signal`);
      },
    },
  };
}
