import type { APIRoute } from 'astro';
import { LICENCE, openRows } from '../../recruiters/open-data.ts';

/** The same facts as JSON, with licence and schema. */
export const GET: APIRoute = ({ site }) =>
  Response.json({
    $schema: new URL('/data/p3mi.schema.json', site).href,
    license: LICENCE,
    facts: openRows(site as URL),
  });
