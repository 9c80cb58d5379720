import type { APIRoute, GetStaticPaths } from 'astro';
import { csv } from '../../model/csv.ts';
import { content } from '../../model/read.ts';
import type { Figure } from '../../model/schema.ts';

export const getStaticPaths = (() =>
  [...content().figures].map(([id, figure]) => ({
    params: { figure: id },
    props: { figure },
  }))) satisfies GetStaticPaths;

/** A figure's counts, conflicting ones as rows of their own. */
export const GET: APIRoute<{ figure: Figure }> = ({ props: { figure } }) => {
  const { sources } = content();
  const rows = figure.points.flatMap((point) =>
    [{ ...point, conflict: 'tidak' }, ...point.conflicts.map((other) => ({ ...other, conflict: 'ya' }))].map(
      ({ value, source, note, conflict }) => [
        point.label,
        value,
        figure.unit,
        point.partial ? 'ya' : 'tidak',
        conflict,
        sources.get(source)?.title ?? source,
        sources.get(source)?.url ?? '',
        note ?? '',
      ],
    ),
  );
  return new Response(
    csv([figure.of, 'jumlah', 'satuan', 'sebagian', 'angka_lain', 'sumber', 'alamat', 'catatan'], rows),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8' } },
  );
};
