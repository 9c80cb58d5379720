import { content } from '../model/read.ts';

const NAMES: Record<string, string> = {
  law: 'Hukum, prosedur, biaya, hak',
  contacts: 'Nomor dan alamat',
  recruiters: 'Perusahaan penempatan (P3MI)',
  church: 'Bahan gereja',
  context: 'Keadaan di NTT dan Sulawesi Utara',
  warnings: 'Modus penipuan',
  figures: 'Angka',
  alternatives: 'Peluang di kampung',
};

/** The themes sources are listed under: one per file in `content/sources/`. */
export function sourceThemes(): { slug: string; name: string; ids: string[] }[] {
  const { themes } = content();
  const groups = Map.groupBy(themes, ([, theme]) => theme);
  return [...groups].map(([slug, entries]) => ({
    slug,
    name: NAMES[slug] ?? slug,
    ids: entries.map(([id]) => id),
  }));
}

/** The page that shows the source. */
export function sourcePath(id: string): string {
  return `/tentang/sumber/${content().themes.get(id) ?? ''}/#${id}`;
}
