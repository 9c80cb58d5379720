import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const DIST = join(process.cwd(), 'dist');

export interface BuiltPage {
  /** Address on the site, e.g. `/prosedur/p3mi/`. */
  url: string;
  html: string;
}

/** Every HTML page of the build. */
export function builtPages(): BuiltPage[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.includes('pagefind'),
    )
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return {
        url: `/${relative(DIST, file).replace(/(^|\/)index\.html$/, '$1')}`,
        html: readFileSync(file, 'utf8'),
      };
    })
    .sort((a, b) => a.url.localeCompare(b.url));
}

/** Paths under `dist/` of all scripts a page starts with, imported chunks included, each once. */
export function scriptsOf(html: string): string[] {
  const files = new Set([...html.matchAll(/<script[^>]+src="(\/[^"]+)"/g)].map(([, src = '']) => src));
  // A set that grows while it is walked: the chunks of chunks follow.
  for (const file of files) {
    const code = readFileSync(join(DIST, file), 'utf8');
    for (const [, from, alone] of code.matchAll(
      /from\s*["'](\.\/[^"']+\.js)["']|import\s*["'](\.\/[^"']+\.js)["']/g,
    ))
      files.add(join(file, '..', from ?? alone ?? ''));
  }
  return [...files];
}
