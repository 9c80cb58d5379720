import type { APIRoute } from 'astro';
import { content } from '../model/read.ts';
import { localPath } from '../i18n/paths.ts';
import { recruiters } from '../recruiters/read.ts';
import { companyPath } from '../recruiters/site.ts';

/** Addresses search engines should know: every page made from content, and the fixed ones. */
export const GET: APIRoute = ({ site }) => {
  const { procedures, articles, warnings, countries, kits } = content();
  const section = {
    prosedur: '/prosedur/',
    bantuan: '/bantuan/',
    tentang: '/',
    alternatif: '/',
  } as const;
  const paths = [
    ...[
      '/',
      '/prosedur/',
      '/prosedur/dokumen/',
      '/risiko/',
      '/cek-p3mi/',
      '/bantuan/',
      '/kit/',
      '/lapor/',
      '/cek-tawaran/',
      '/istilah/',
      '/data/',
      '/negara/',
    ],
    ...procedures.map((page) => localPath(page.locale, `/prosedur/${page.slug}/`)),
    ...articles.map((page) => localPath(page.locale, `${section[page.data.section]}${page.slug}/`)),
    ...warnings.map((page) => localPath(page.locale, `/risiko/${page.slug}/`)),
    ...countries.map((page) => localPath(page.locale, `/negara/${page.slug}/`)),
    ...kits.map((page) => `/kit/${page.data.audience}/${page.slug}/`),
    ...recruiters().companies.map(({ slug }) => companyPath(slug)),
  ];
  const urls = paths.map((path) => `<url><loc>${new URL(path, site).href}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8' } },
  );
};
