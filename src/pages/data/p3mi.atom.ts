import type { APIRoute } from 'astro';
import { recruiterMessages } from '../../i18n/recruiters.ts';
import { feed } from '../../recruiters/open-data.ts';
import { recruiters } from '../../recruiters/read.ts';

/** Changes of status of all companies. */
export const GET: APIRoute = ({ site }) =>
  new Response(feed(recruiters().companies, site as URL, '/data/p3mi.atom', recruiterMessages.id.feedTitle), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
