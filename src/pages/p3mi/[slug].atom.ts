import type { APIRoute, GetStaticPaths } from 'astro';
import { feed } from '../../recruiters/open-data.ts';
import { recruiters, type Company } from '../../recruiters/read.ts';

export const getStaticPaths = (() =>
  recruiters().companies.map((company) => ({
    params: { slug: company.slug },
    props: { company },
  }))) satisfies GetStaticPaths;

/** Changes of status of one company. */
export const GET: APIRoute<{ company: Company }> = ({ site, props: { company } }) =>
  new Response(feed([company], site as URL, `/p3mi/${company.slug}.atom`, `PT ${company.name}`), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
