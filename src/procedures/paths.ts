/** Which pages stand under `/prosedur/` in a language: the official ways and the articles beside them. */
import { localPages } from '../model/pages.ts';
import type { Locale } from '../i18n/locales.ts';

/** Static paths of `/prosedur/<slug>/`. */
export async function procedurePaths(locale: Locale) {
  const procedures = await localPages('procedures', locale);
  const articles = await localPages('articles', locale);
  return [
    ...procedures.map((page) => ({
      params: { slug: page.slug },
      props: { kind: 'procedure' as const, ...page },
    })),
    ...articles
      .filter((page) => page.entry.data.section === 'prosedur')
      .map((page) => ({ params: { slug: page.slug }, props: { kind: 'article' as const, ...page } })),
  ];
}
export type ProcedurePath = Awaited<ReturnType<typeof procedurePaths>>[number]['props'];
