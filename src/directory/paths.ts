/** Which help pages exist in a language: the problems' articles and one page per region. */
import { localPages } from '../model/pages.ts';
import { content } from '../model/read.ts';
import type { Locale } from '../i18n/locales.ts';

/** Static paths of `/bantuan/<slug>/`. */
export async function helpPaths(locale: Locale) {
  const articles = await localPages('articles', locale);
  return [
    ...articles
      .filter((page) => page.entry.data.section === 'bantuan')
      .map((page) => ({ params: { slug: page.slug }, props: { kind: 'article' as const, ...page } })),
    ...[...content().regions].map(([code, region]) => ({
      params: { slug: region.slug },
      props: { kind: 'region' as const, code },
    })),
  ];
}
export type HelpPath = Awaited<ReturnType<typeof helpPaths>>[number]['props'];
