import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DIST, builtPages } from './pages.ts';

const pages = builtPages();
const site = 'https://berangkat-aman.example';

test('no page loads anything from another host', () => {
  const loads =
    /<(?:script|link|img|iframe|source|video|audio|form)[^>]*?\s(?:src|srcset|action|href)="(https?:)?\/\/([^"/]+)/g;
  const offenders = pages.flatMap(({ url, html }) =>
    [...html.matchAll(loads)]
      .filter(
        ([tag, , host]) => !(/^<link[^>]*rel="(canonical|alternate)"/.test(tag) && site.endsWith(host ?? '')),
      )
      .map(([tag]) => `${url}: ${tag}`),
  );
  expect(offenders).toEqual([]);
});

test('no page carries an inline script or an event attribute, which the CSP would refuse', () => {
  const offenders = pages
    .filter(({ html }) =>
      /<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>|<[a-z][^>]*\son[a-z]+="/i.test(html),
    )
    .map(({ url }) => url);
  expect(offenders).toEqual([]);
});

test('every link inside the site leads somewhere, fragments included', () => {
  const byUrl = new Map(pages.map((page) => [page.url, page.html]));
  const broken = new Set<string>();
  for (const { url, html } of pages) {
    for (const [, raw] of html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const href = (raw ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&');
      if (/^(https?:|tel:|sms:|mailto:)/.test(href)) continue;
      const target = new URL(href, `${site}${url}`);
      const page = byUrl.get(target.pathname);
      if (page === undefined) {
        if (!existsSync(join(DIST, target.pathname)) || target.pathname.endsWith('/'))
          broken.add(`${url} → ${href}`);
      } else if (target.hash && !page.includes(`id="${decodeURIComponent(target.hash.slice(1))}"`)) {
        broken.add(`${url} → ${href} (no such fragment)`);
      }
    }
  }
  expect([...broken]).toEqual([]);
});

test('every page has one h1, a title of its own and a description', () => {
  const titles = new Map<string, string>();
  for (const { url, html } of pages) {
    expect(html.match(/<h1[\s>]/g), url).toHaveLength(1);
    expect(/<meta name="description" content="[^"]{20,}"/.test(html), url).toBe(true);
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    expect(titles.get(title), `${url} has the title of`).toBeUndefined();
    titles.set(title, url);
  }
});
