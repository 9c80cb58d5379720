import type { Locale } from './locales.ts';

/** The address of `path` (as in Indonesian, e.g. `/prosedur/p3mi/`) in `locale`: English lives under `/en/`. */
export function localPath(locale: Locale, path: string): string {
  return locale === 'en' ? `/en${path}` : path;
}
