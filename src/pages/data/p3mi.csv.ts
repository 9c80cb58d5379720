import type { APIRoute } from 'astro';
import { csv } from '../../model/csv.ts';
import { openRow, openRows } from '../../recruiters/open-data.ts';

/** Every published fact on a company, one row each. */
export const GET: APIRoute = ({ site }) => {
  const columns = openRow.keyof().options;
  const rows = openRows(site as URL).map((row) => columns.map((column) => row[column]));
  return new Response(csv(columns, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
